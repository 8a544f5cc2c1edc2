import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startAudience } from './server/audience.mjs';
import { startCollector } from './server/collector.mjs';
import { customerToken } from './server/customer.mjs';
import { documentation } from './server/documentation.mjs';
import { startDemoThirdParty } from './server/demo-third-party.mjs';
import { startMailbox } from './server/mailbox.mjs';
import { readFrom } from './server/files.mjs';
import { listen } from './server/listen.mjs';
import { renderPage } from './server/pages.mjs';
import { policyFragment } from './server/policy.mjs';

const MOST = 4096;

/** The body of a request, as far as a page of this site would write it. */
const textOf = async (request) => {
  let text = '';
  for await (const chunk of request) if (text.length < MOST) text += chunk;
  return text;
};

const below = (path) => fileURLToPath(new URL(path, import.meta.url));
const ASSETS = below('site');
const LIMPIDE = below('../dist/cdn');
const CONFIGURATOR = below('../dist/configurator');

/**
 * The Softsystems site at `http://127.0.0.1:<port>`, with `limpide serve` behind `/privacy` on the same
 * origin, and its third party at `http://localhost:<thirdPort>`.
 *
 * @param {object} options
 * @param {string} options.dataFolder where the collector's embedded database is kept
 * @param {string} options.token what opens `GET /privacy/decisions`
 * @param {number} [options.port] 0 takes a free one
 * @param {number} [options.thirdPort] 0 takes a free one
 */
export async function startDemo({ dataFolder, token, port = 0, thirdPort = 0 }) {
  const third = await startDemoThirdParty(thirdPort);
  const choicesSecret = randomBytes(32).toString('base64url');
  const mailbox = await startMailbox();
  const audience = startAudience();
  let collector;

  /** Pages and the configuration name the third party as `{{tiers}}`. */
  const withThirdParty = (text) => text.replaceAll('{{tiers}}', third.origin);

  const documents = documentation();

  let policy;
  /** The page of the policy holds it as `{{politique}}`; it is made once, when it is first asked for. */
  const withPolicy = async (text) => {
    if (!text.includes('{{politique}}')) return text;
    const made = await (policy ??= policyFragment());
    return text.replace('{{politique}}', () => made);
  };

  /** The page of the customer area names who is signed in as `{{jeton}}`. */
  const withCustomer = (text) =>
    text.replaceAll('{{jeton}}', () => customerToken(choicesSecret, 'C-2026-0042'));

  const routes = {
    'GET /limpide.json': async () => ({
      type: 'application/json; charset=utf-8',
      body: withThirdParty(await readFile(below('limpide.json'), 'utf8')),
    }),
    'GET /journal.json': () => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(third.requests, (key, value) => (key === 'headers' ? undefined : value)),
    }),
    'GET /messagerie.json': () => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(mailbox.mails),
    }),
    'GET /audience.json': () => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(audience.totals()),
    }),
    'POST /audience.json': async (request) => ({
      status: audience.take(await textOf(request)) ? 204 : 400,
      body: '',
    }),
    'DELETE /audience.json': () => ({ status: 204, body: String(audience.clear()) && '' }),
    'DELETE /journal.json': () => ({ status: 204, body: String(third.clear()) && '' }),
  };

  const find = async (request, path) => {
    const { method } = request;
    const route = routes[`${method} ${path}`];
    if (route) return route(request);
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path.startsWith('/limpide/')) return readFrom(LIMPIDE, path.slice('/limpide/'.length));
    if (path.startsWith('/configurateur/'))
      return readFrom(CONFIGURATOR, path.slice('/configurateur/'.length) || 'index.html');
    if (path === '/documentation' || path.startsWith('/documentation/'))
      return documents(path.slice('/documentation'.length));
    const page = await renderPage(path);
    if (page)
      return {
        type: 'text/html; charset=utf-8',
        body: withCustomer(withThirdParty(await withPolicy(page))),
      };
    return path.startsWith('/fichiers/')
      ? readFrom(ASSETS, path.slice('/fichiers/'.length))
      : undefined;
  };

  const site = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/privacy' || pathname.startsWith('/privacy/'))
      return collector
        ? collector.pass(request, response)
        : // It needs the address of this server, and is about to be there.
          response.writeHead(503, { 'retry-after': '2' }).end();
    const found = (await find(request, pathname)) ?? {
      status: 404,
      type: 'text/html; charset=utf-8',
      body: withThirdParty(await renderPage('/introuvable')),
    };
    response.writeHead(found.status ?? 200, {
      ...(found.type ? { 'content-type': found.type } : {}),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      ...found.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  }, port).catch(async (error) => {
    await Promise.all([third.close(), mailbox.close()]);
    throw error;
  });

  const origin = `http://127.0.0.1:${site.port}`;
  const close = async () => {
    await Promise.all([site.close(), third.close()]);
    await collector?.close();
    await mailbox.close();
  };
  try {
    collector = await startCollector({
      origin,
      dataFolder,
      token,
      choicesSecret,
      smtpUrl: mailbox.url,
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, thirdParty: third, mailbox, audience, close };
}
