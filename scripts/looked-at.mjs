/**
 * Photographs every surface in every condition in which it has to be read, for somebody to look at:
 * what was seen is told in docs/looked-at.md. Needs what `npm run build` makes.
 *
 *   node scripts/looked-at.mjs [--out .cache/looked-at] [--only rights,notice] [--hosts <folder>]
 *
 * `--hosts` names a folder whose `node_modules` has `bootstrap` and `@gouvfr/dsfr`: pages in their
 * sheets are photographed too. They are no dependencies of ours.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withStage } from './lib/stage.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, '.cache/looked-at') },
    only: { type: 'string' },
    hosts: { type: 'string' },
  },
});

const viewport = (width, height) => ({ viewport: { width, height } });
const WIDE = viewport(1280, 800);
const sheet = (path) => {
  const file = values.hosts && join(values.hosts, 'node_modules', path);
  return file && existsSync(file) ? `<style>${readFileSync(file, 'utf8')}</style>` : undefined;
};
const bootstrap = sheet('bootstrap/dist/css/bootstrap.min.css');
const dsfr = sheet('@gouvfr/dsfr/dist/dsfr.min.css');

/** How a page may be read. `options` are the browser's, the rest is the page's. */
const conditions = {
  1280: { options: WIDE },
  390: { options: viewport(390, 844) },
  320: { options: viewport(320, 640) },
  landscape: { options: viewport(844, 390) },
  dark: { options: { ...WIDE, colorScheme: 'dark' } },
  forced: { options: { ...WIDE, forcedColors: 'active' } },
  'text-200': { options: viewport(640, 800), head: '<style>html { font-size: 200% }</style>' },
  'zoom-400': { options: viewport(320, 256) },
  rtl: { options: viewport(640, 800), lang: 'ar', dir: 'rtl' },
  ...(bootstrap && { bootstrap: { options: WIDE, head: bootstrap } }),
  ...(dsfr && {
    dsfr: { options: WIDE, head: dsfr, changes: { theme: { preset: 'dsfr' } } },
  }),
};

const whole = (tab, path) => tab.screenshot({ path, fullPage: true });
const asked = async (tab, path) => {
  await tab.locator('limpide-notice').waitFor();
  await tab.screenshot({ path });
};
const written = (tag, prepare) => ({
  body: tag,
  shoot: async (tab, path) => {
    await tab.evaluate('limpide.refuseAll()');
    await tab.locator('limpide-notice').waitFor({ state: 'hidden' });
    const name = /<(limpide-[a-z]+)/.exec(tag)?.[1] ?? 'limpide-embed';
    await tab.waitForFunction(
      `document.querySelector('${name}')?.shadowRoot?.querySelector('h2, h1, [role=heading], p')`,
    );
    await prepare?.(tab);
    await whole(tab, path);
  },
});
const EMBED =
  '<iframe style="max-width: 100%" title="Vidéo" data-purpose="media" data-service="youtube" data-src="https://www.youtube.com/embed/x" width="560" height="315"></iframe>';

/** Every surface, as people meet it. */
const screens = {
  notice: { body: '', shoot: asked },
  bar: { body: '', changes: { notice: { layout: 'bar' } }, shoot: asked },
  manager: {
    body: '',
    shoot: async (tab, path) => {
      await tab.evaluate('void limpide.open("manager")');
      await tab.locator('limpide-manager dialog[open]').waitFor();
      await tab.locator('limpide-manager details summary').first().click();
      await tab.screenshot({ path });
    },
  },
  embed: written(EMBED),
  newsletter: written('<limpide-newsletter></limpide-newsletter>'),
  'newsletter-row': written('<limpide-newsletter layout="row"></limpide-newsletter>'),
  'newsletter-errors': written('<limpide-newsletter></limpide-newsletter>', (tab) =>
    tab.locator('limpide-newsletter button[type=submit]').click(),
  ),
  'newsletter-dialog': written(
    '<dialog id="d"><limpide-newsletter layout="row"></limpide-newsletter></dialog>',
    (tab) => tab.evaluate('document.getElementById("d").showModal()'),
  ),
  'newsletter-dark-band': written(
    '<div style="background: #123; color: #fff; padding: 24px; display: flex; gap: 24px"><p>À gauche</p><limpide-newsletter layout="row"></limpide-newsletter></div>',
  ),
  rights: written('<limpide-rights></limpide-rights>'),
  'rights-errors': written('<limpide-rights></limpide-rights>', (tab) =>
    tab.locator('limpide-rights form:not(.one-step) button[type=submit]').click(),
  ),
  choices: written('<limpide-choices></limpide-choices>'),
  data: written('<limpide-data></limpide-data>'),
  policy: written('<limpide-policy></limpide-policy>'),
};

const HEAD = `<style>
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 16px; font: 1rem/1.5 system-ui, 'Liberation Sans', sans-serif; }
</style>`;

mkdirSync(values.out, { recursive: true });
const names = values.only?.split(',') ?? Object.keys(screens);
const shots = [];
await withStage(ROOT, async ({ configure, put, open }) => {
  for (const name of names)
    for (const [condition, { options, head = '', lang, dir, changes }] of Object.entries(
      conditions,
    )) {
      const { body, shoot, changes: own } = screens[name];
      configure({ ...changes, ...own });
      const button = '<button type="button" data-limpide="open">Gérer mes cookies</button>';
      put({ head: HEAD + head, lang, dir, body: `<main><h1>Exemple</h1>${body}${button}</main>` });
      const path = join(values.out, `${name}-${condition}.png`);
      const tab = await open(options);
      try {
        await shoot(tab, path);
        const overflow = await tab.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        shots.push(path);
        if (overflow > 0) console.log(`${name}, ${condition}: ${overflow} px too wide`);
      } catch (error) {
        console.log(`${name}, ${condition}: ${error.message.split('\n')[0]}`);
      }
      await tab.context().close();
    }
});
writeFileSync(
  join(values.out, 'index.html'),
  `<!doctype html><title>Vu</title><body style="background:#888">${shots.map((path) => `<figure style="display:inline-block"><figcaption>${path.split('/').pop()}</figcaption><img src="${path.split('/').pop()}" style="max-width:420px"></figure>`).join('')}`,
);
console.log(`${shots.length} pictures in ${values.out}`);
