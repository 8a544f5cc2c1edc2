import { html } from 'hono/html';
import { OTHERS } from '../figures/count-days.js';
import type { Figures } from '../figures/read-figures.js';
import { daysChart } from './days-chart.js';
import { ownerDocument, type OwnerDocument } from '../owner/owner-document.js';
import { nameOf, type Site } from '../sites.js';
import { count, day } from './format.js';
import { outcomesTable } from './outcomes-table.js';
import { purposesChart } from './purposes-chart.js';
import { purposesTable } from './purposes-table.js';
import { stepsOf } from './steps.js';
import { fixed, thin } from './spaces.js';

const periodForm = ({ site, from, to }: Figures, sites: string[]) =>
  html`<form method="get" action="figures">
    <label
      >Site
      <select name="site">
        ${sites.map((id) => html`<option value="${id}" ${id === site ? 'selected' : ''}>${id}</option>`)}
      </select>
    </label>
    <label>Du <input type="date" name="from" value="${from}" required /></label>
    <label>Au <input type="date" name="to" value="${to}" required /></label>
    <button>Afficher</button>
  </form>`;

const purposesLegend = html`<p class="legend">
  <span class="key accepted"></span> autorisé <span class="key refused"></span> refusé
</p>`;

const legend = html`<p class="legend">
  <span class="key accepted"></span> tout accepté <span class="key chosen"></span> choix détaillé
  <span class="key refused"></span> tout refusé
</p>`;

const exports = ({ site, from, to }: Figures) => {
  // The export takes moments in UTC and leaves out its end: the day after the last.
  const end = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  const link = (format: string, name: string) =>
    html`<li>
      <a href="decisions/export?site=${site}&from=${from}&to=${end}&format=${format}"
        >Décisions de la période, ${name}</a
      >
    </li>`;
  return html`<ul>
    ${link('csv', 'tableau CSV')} ${link('json', 'JSON')}
    ${link('ndjson', 'NDJSON, une décision par ligne')}
    <li>
      <a href="proof?site=${site}"
        >Preuve complète du site, à vérifier avec «${fixed}limpide verify${fixed}»</a
      >
    </li>
  </ul>`;
};

const tables = (figures: Figures, site: Site) => {
  const { unit, steps } = stepsOf(figures);
  const [caption, first] =
    unit === 'day' ? ['Décisions par jour', 'Jour'] : ['Décisions par mois', 'Mois'];
  // The newest first, and only what was decided; the chart keeps the order of time.
  const decided = steps.filter((step) => step.accepted + step.refused + step.chosen > 0);
  const pages = figures.pages.map(({ page, ...outcomes }) => ({
    label: page === OTHERS ? 'Autres pages' : page,
    ...outcomes,
  }));
  return html`<section aria-labelledby="purposes">
      <h2 id="purposes">Par finalité</h2>
      ${purposesLegend}
      <div class="pair">
        ${purposesTable(figures.purposes, site)} ${purposesChart(figures.purposes, site)}
      </div>
    </section>
    <section aria-labelledby="days">
      <h2 id="days">Dans le temps</h2>
      ${legend}
      <div class="pair">
        ${outcomesTable(caption, first, decided.toReversed())} ${daysChart(steps)}
      </div>
    </section>
    <section aria-labelledby="pages">
      <h2 id="pages">Par page</h2>
      <p>Les cinquante pages où l’on décide le plus.</p>
      ${outcomesTable('Décisions par page', 'Page', pages)}
    </section>`;
};

export interface FiguresPage extends Pick<OwnerDocument, 'access' | 'guard'> {
  figures: Figures;
  of: Site;
  sites: string[];
}

/** What visitors have decided on a site, for its owner: tables, charts beside, no identifier. */
export function figuresPage({ figures, sites, of, access, guard }: FiguresPage) {
  const { site, from, to, total } = figures;
  const decisions = total.accepted + total.refused + total.chosen;
  const body = html`<h1>Décisions des visiteurs</h1>
    ${periodForm(figures, sites)}
    <p>
      <strong>${count(decisions, 'décision reçue', 'décisions reçues')}</strong> du ${day(from)} au
      ${day(to)}, sur le site ${nameOf(of)}. Une même personne peut décider plusieurs fois${thin}:
      ces chiffres comptent des décisions, pas des personnes. Les affichages sans décision ne sont
      pas comptés, puisque rien n’est envoyé avant un choix.
    </p>
    ${decisions === 0 ? html`<p>Aucune décision dans cette période.</p>` : tables(figures, of)}
    <section aria-labelledby="exports">
      <h2 id="exports">Emporter les données</h2>
      ${exports(figures)}
    </section>`;
  return ownerDocument({
    ...{ title: 'Décisions des visiteurs', lang: 'fr', up: '', place: 'figures' },
    ...{ site, access, guard, body },
  });
}
