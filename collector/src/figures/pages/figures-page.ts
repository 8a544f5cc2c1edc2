import { html } from 'hono/html';
import { OTHERS } from '../count-days.js';
import type { Figures } from '../read-figures.js';
import { daysChart } from './days-chart.js';
import { ownerDocument, type OwnerDocument } from '../../owner/owner-document.js';
import { nameOf, type Site } from '../../sites/sites.js';
import { longDay } from '../../i18n/format.js';
import { pluralText, interpolate, textsOf, type Texts } from '../../i18n/texts.js';
import { outcomesTable } from './outcomes-table.js';
import { purposesChart } from './purposes-chart.js';
import { purposesTable } from './purposes-table.js';
import { timeBuckets } from './time-buckets.js';

type Words = Texts['figures'];

const periodForm = ({ site, from, to }: Figures, sites: string[], words: Words) =>
  html`<form method="get" action="figures">
    <label
      >${words.site}
      <select name="site">
        ${sites.map((id) => html`<option value="${id}" ${id === site ? 'selected' : ''}>${id}</option>`)}
      </select>
    </label>
    <label>${words.from} <input type="date" name="from" value="${from}" required /></label>
    <label>${words.to} <input type="date" name="to" value="${to}" required /></label>
    <button>${words.show}</button>
  </form>`;

const purposesLegend = ({ legend }: Words) =>
  html`<p class="legend">
    <span class="key accepted"></span> ${legend.allowed} <span class="key refused"></span>
    ${legend.denied}
  </p>`;

const daysLegend = ({ legend }: Words) =>
  html`<p class="legend">
    <span class="key accepted"></span> ${legend.accepted}
    <span class="key chosen"></span> ${legend.chosen}
    <span class="key refused"></span> ${legend.refused}
  </p>`;

const exports = ({ site, from, to }: Figures, { exports: words }: Words) => {
  // The export takes moments in UTC and leaves out its end: the day after the last.
  const end = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  const link = (format: 'csv' | 'json' | 'ndjson') =>
    html`<li>
      <a href="decisions/export?site=${site}&from=${from}&to=${end}&format=${format}"
        >${words[format]}</a
      >
    </li>`;
  return html`<ul>
    ${link('csv')} ${link('json')} ${link('ndjson')}
    <li><a href="proof?site=${site}">${words.proof}</a></li>
  </ul>`;
};

const tables = (figures: Figures, site: Site, words: Words, lang: string) => {
  const { unit, steps } = timeBuckets(figures, lang);
  const { caption, column } = words.days[unit];
  // The newest first, and only what was decided; the chart keeps the order of time.
  const decided = steps.filter((step) => step.accepted + step.refused + step.chosen > 0);
  const pages = figures.pages.map(({ page, ...outcomes }) => ({
    label: page === OTHERS ? words.pages.others : page,
    ...outcomes,
  }));
  return html`<section aria-labelledby="purposes">
      <h2 id="purposes">${words.purposes.title}</h2>
      ${purposesLegend(words)}
      <div class="pair">
        ${purposesTable(figures.purposes, site, lang)}
        ${purposesChart(figures.purposes, site, lang)}
      </div>
    </section>
    <section aria-labelledby="days">
      <h2 id="days">${words.days.title}</h2>
      ${daysLegend(words)}
      <div class="pair">
        ${outcomesTable(caption, column, decided.toReversed(), lang)} ${daysChart(steps, lang)}
      </div>
    </section>
    <section aria-labelledby="pages">
      <h2 id="pages">${words.pages.title}</h2>
      <p>${words.pages.lead}</p>
      ${outcomesTable(words.pages.caption, words.pages.column, pages, lang)}
    </section>`;
};

export interface FiguresPage extends Pick<OwnerDocument, 'lang' | 'access' | 'csrfToken'> {
  figures: Figures;
  of: Site;
  sites: string[];
}

/** What visitors have decided on a site, for its owner: tables, charts beside, no identifier. */
export function figuresPage({ figures, sites, of, lang, access, csrfToken }: FiguresPage) {
  const { site, from, to, total } = figures;
  const words = textsOf('figures', lang);
  const decisions = total.accepted + total.refused + total.chosen;
  const period = { from: longDay(from, lang), to: longDay(to, lang), name: nameOf(of) };
  const body = html`<h1>${words.title}</h1>
    ${periodForm(figures, sites, words)}
    <p>
      <strong>${pluralText('figures', 'decisions', decisions, lang)}</strong>
      ${interpolate(words.period, period)} ${words.counting}
    </p>
    ${decisions === 0 ? html`<p>${words.none}</p>` : tables(figures, of, words, lang)}
    <section aria-labelledby="exports">
      <h2 id="exports">${words.exports.title}</h2>
      ${exports(figures, words)}
    </section>`;
  return ownerDocument({
    title: words.title,
    lang,
    relativeRoot: '',
    place: 'figures',
    site,
    access,
    csrfToken,
    body,
  });
}
