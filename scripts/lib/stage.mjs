import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFrom } from '../../demo/server/files.mjs';
import { listen } from '../../demo/server/listen.mjs';
import { chromiumArgs, ensureChromium } from './chromium.mjs';

const TAG = '<script src="/limpide/limpide.js" data-config="/limpide.json"></script>';

/** A page: what stands on it, in which language, with which styles and which tag. */
const documentOf = ({ lang = 'fr', dir, head = '', body = '', tag = TAG }) => `<!doctype html>
<html lang="${lang}"${dir ? ` dir="${dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exemple</title>
<link rel="icon" href="data:,">
${head}
${tag}
</head>
<body>${body}</body>
</html>`;

/** What the pages are about unless something else is asked for. */
const config = {
  organisation: {
    name: 'Exemple',
    address: { street: '1 rue des Lilas', postalCode: '75020', city: 'Paris', country: 'FR' },
    email: 'contact@exemple.fr',
    dpo: { email: 'dpo@exemple.fr' },
  },
  purposes: ['audience-advanced', 'media'],
  services: ['ga4', 'youtube'],
  policy: { url: '/confidentialite', current: '2026-11-26', facts: '/limpide-policy.json' },
  endpoint: '/privacy',
};

/**
 * Serves the built files with a configuration and pages of one's own on 127.0.0.1, and opens a
 * Chromium that reaches nothing else.
 *
 * @param {string} root
 * @template T
 * @param {(stage: Stage) => Promise<T>} run
 * @returns {Promise<T>}
 *
 * @typedef {object} Stage
 * @property {string} origin
 * @property {import('playwright-core').Browser} browser
 * @property {(changes: object) => void} configure keys of the configuration; the others stay
 * @property {(page: object) => void} put what the page at `/` is made of
 * @property {(options?: object) => Promise<import('playwright-core').Page>} open a page at `/` in a
 *   browser profile of its own, once Limpide is ready; `before` is given it before it is loaded
 */
export async function withStage(root, run) {
  const { chromium } = await import('playwright-core');
  let current = config;
  let page = {};
  const facts = await readFile(join(root, 'demo/site/limpide-policy.json'));
  const answer = async (path) => {
    if (path === '/') return { type: 'text/html; charset=utf-8', body: documentOf(page) };
    if (path === '/limpide.json')
      return { type: 'application/json', body: JSON.stringify(current) };
    if (path === '/limpide-policy.json') return { type: 'application/json', body: facts };
    if (path.startsWith('/politique/'))
      return readFrom(join(root, 'demo/site/politique'), path.slice(11));
    if (path.startsWith('/modules/')) return readFrom(join(root, 'node_modules'), path.slice(9));
    if (path.startsWith('/limpide/')) return readFrom(join(root, 'dist/cdn'), path.slice(9));
    return undefined;
  };
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://stage');
    const found = await answer(pathname);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  }, 0);
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [...chromiumArgs, '--font-render-hinting=none', '--disable-lcd-text'],
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const stage = {
    origin,
    browser,
    configure: (changes) => {
      current = { ...config, ...changes };
    },
    put: (next) => {
      page = next;
    },
    open: async ({ before, ...options } = {}) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        locale: 'fr',
        ...options,
      });
      await context.route(
        (url) => url.origin !== origin,
        (route) => route.abort(),
      );
      const tab = await context.newPage();
      tab.setDefaultTimeout(15_000);
      before?.(tab);
      await tab.goto(`${origin}/`);
      await tab.waitForFunction('window.limpide?.ready.then(() => true)');
      return tab;
    },
  };
  try {
    return await run(stage);
  } finally {
    await browser.close();
    await server.close();
  }
}
