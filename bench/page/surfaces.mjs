import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage } from './browser.mjs';
import { ORGANISATION, tags } from './products/limpide.mjs';
import { tried } from './rounds.mjs';

const COMMAND = fileURLToPath(new URL('../../cli/bin/limpide.js', import.meta.url));
const FOLDER = '/p/limpide/main/';
/** The text that is searched: twenty sections, 200 kB. */
const SECTIONS = 20;
const PARAGRAPHS = 10;
const SENTENCE =
  'Nous conservons les données de votre commande pendant la durée du contrat, puis cinq ans en archive, sous la responsabilité du service juridique. ';

const configuration = {
  organisation: ORGANISATION,
  locale: 'fr',
  endpoint: '/privacy',
  purposes: ['audience-advanced', 'media'],
  policy: {
    url: '/surfaces/policy.html',
    current: '2026-11-01',
    versions: ['2026-11-01'],
    facts: {
      versions: {
        '2026-11-01': {
          date: '2026-11-01',
          language: 'fr',
          title: 'Politique de confidentialité',
          sections: Array.from({ length: SECTIONS }, (_, at) => ({
            id: `partie-${at + 1}`,
            title: `Partie ${at + 1}`,
            blocks: Array.from(
              { length: PARAGRAPHS },
              (_, paragraph) => `${SENTENCE.repeat(7)}Référence ${at + 1}-${paragraph + 1}.`,
            ),
          })),
        },
      },
    },
  },
};

/** Markup of the policy as the command line writes it, for inside the element. */
function staticPolicy() {
  const folder = mkdtempSync(join(tmpdir(), 'limpide-bench-'));
  try {
    const [from, to] = [join(folder, 'limpide.json'), join(folder, 'policy.html')];
    writeFileSync(from, JSON.stringify(configuration));
    execFileSync(process.execPath, [COMMAND, 'policy', from, '--fragment', '--out', to]);
    return readFileSync(to, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const page = (surface, inside = '') => `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Serres &amp; Capteurs</title>
${tags(FOLDER, JSON.stringify(configuration))}
<body><main><h1>Serres &amp; Capteurs</h1><limpide-${surface}>${inside}</limpide-${surface}></main>`;

/** Pages of the surfaces, by path. */
export const surfacePages = () =>
  new Map([
    ['/surfaces/rights.html', page('rights')],
    ['/surfaces/policy.html', page('policy')],
    ['/surfaces/static.html', page('policy', staticPolicy())],
  ]);

/** In the page, before it: notes the first frame in which something of the surface has a place on screen. */
function watchSurface() {
  const seen = (window.__seen = {});
  const hasBox = (element) => Boolean(element?.getBoundingClientRect().height);
  const look = () => {
    const surface = document.querySelector('limpide-rights,limpide-policy');
    const root = surface?.shadowRoot;
    const now = performance.now();
    if (hasBox(surface?.querySelector('h2,p'))) seen.readable ??= now;
    if (hasBox(root?.querySelector('section h2,section p'))) seen.readable ??= now;
    if (hasBox(root?.querySelector('input,select,button'))) seen.usable ??= now;
    if (!seen.usable) requestAnimationFrame(look);
  };
  look();
}

/** In the page: writes into the search box, and waits for what is found and its paint, ms. */
async function search(wanted) {
  const { shadowRoot } = document.querySelector('limpide-policy');
  const box = shadowRoot.querySelector('input[type=search]');
  const begun = performance.now();
  box.value = wanted;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await document.querySelector('limpide-policy').updateComplete;
  const found = performance.now() - begun;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const links = shadowRoot.querySelectorAll('[role=search] a').length;
  return { found, painted: performance.now() - begun, links };
}

async function surface(browser, url, hasSearch) {
  const { context, page: tab, until } = await openPage(browser, 'mobile', {}, { probed: false });
  try {
    await tab.addInitScript(watchSurface);
    await tab.goto(url);
    if (!(await until(() => window.__seen.usable, undefined, 20_000)))
      throw new Error('the surface never came');
    const figures = await tab.evaluate(() => window.__seen);
    if (!hasSearch) return figures;
    await tab.evaluate(search, 'archive');
    const { found, painted, links } = await tab.evaluate(search, 'reference 19-7');
    if (!links) throw new Error('the search found nothing');
    return { ...figures, found, painted };
  } finally {
    await context.close();
  }
}

/**
 * The suite `surfaces`, on the slowed-down phone with an empty cache: the rights form, the policy
 * (200 kB of text), and the policy with its markup in the page.
 *
 * @returns by surface, the figures of each round, ms
 */
export async function measureSurfaces({ browser, origin }, { runs, until, save }) {
  const surfaces = { rights: [], policy: [], static: [] };
  for (let round = 1; round <= runs && Date.now() < until; round++)
    for (const name of Object.keys(surfaces)) {
      const url = `${origin}/surfaces/${name}.html`;
      surfaces[name].push(
        await tried(`surface ${name}`, () => surface(browser, url, name !== 'rights')),
      );
      save(surfaces);
    }
  return surfaces;
}
