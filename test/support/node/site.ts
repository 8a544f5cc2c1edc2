import { fileURLToPath } from 'node:url';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFrom } from '../../../demo/server/files.mjs';
import { listen } from '../../../demo/server/listen.mjs';
import type { ThirdParty } from '../../../demo/server/third-party.mjs';
import { configuration, type Places } from './config.js';
import { Endpoint } from './endpoint.js';
import { html } from './html.js';
import { startProbes } from './probes.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS: Record<string, string> = {
  '/limpide/': `${ROOT}dist/cdn`,
  '/npm/': `${ROOT}dist/npm`,
  '/modules/': `${ROOT}node_modules`,
};

export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
  /** Never answered, as where a network takes the question and gives nothing back. */
  hangs?: boolean;
}

export interface SiteOptions {
  /** Pages by path, made once the addresses are known. `/` and `/autre` exist by default. */
  pages?: (places: Places) => Record<string, string | Answer>;
  /** What `/limpide.json` answers: an object is sent as JSON. */
  config?: object | ((places: Places) => object);
  /** The whole answer for `/limpide.json`, where it is not what it should be. */
  configAnswer?: Answer;
  /** Headers of every page. */
  headers?: (places: Places) => Record<string, string>;
  /** Whether the answer for a path waits, asked again at each request; `asked` are all paths so far. */
  waits?: (path: string, asked: readonly string[]) => boolean;
  /** Whether a real collector stands behind `/privacy`; false by default, which answers 404. */
  collector?: boolean;
  /** Whether that collector writes the cookie of a choice as well. */
  serverCookie?: boolean;
}

export interface Site {
  origin: string;
  third: ThirdParty;
  endpoint: Endpoint;
  /** Paths asked for, in order. */
  asked: string[];
  /** Replaces the configuration, as an owner does between two visits. */
  configure(config: object): void;
  close(): Promise<void>;
}

/** A site that uses Limpide, with its third party and its endpoint, each on a free port. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const third = await startProbes();
  const endpoint = new Endpoint();
  const asked: string[] = [];
  /** Answers that wait for another request. */
  const waiting: (() => void)[] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    asked.push(pathname);
    for (const go of waiting.splice(0)) go();
    while (options.waits?.(pathname, asked))
      await new Promise<void>((resolve) => waiting.push(resolve));
    if (pathname.startsWith('/privacy/')) return endpoint.handle(request, response);
    const found = answers()[pathname] ?? (await file(pathname));
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body,
      headers = {},
      hangs = false,
    } = found ?? {
      status: 404,
      body: 'Rien ici',
    };
    if (hangs) return;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers });
    return response.end(body);
  };

  const file = async (pathname: string): Promise<Answer | undefined> => {
    const [prefix, folder] = Object.entries(FOLDERS).find(([at]) => pathname.startsWith(at)) ?? [];
    return prefix && folder ? readFrom(folder, pathname.slice(prefix.length)) : undefined;
  };

  const server = await listen(handle);
  const places = { third, origin: `http://127.0.0.1:${server.port}` };
  let config: object =
    typeof options.config === 'function'
      ? options.config(places)
      : (options.config ?? configuration());

  const pageHeaders = options.headers?.(places) ?? {};
  const pages = Object.entries({
    '/': html({}),
    '/autre': html({ title: 'Autre page' }),
    ...options.pages?.(places),
  }).map(([path, page]) => {
    const answer: Answer = typeof page === 'string' ? { body: page } : page;
    return [path, { ...answer, headers: { ...pageHeaders, ...answer.headers } }] as const;
  });
  const answers = (): Record<string, Answer> => ({
    ...Object.fromEntries(pages),
    '/limpide.json': options.configAnswer ?? {
      type: 'application/json',
      body: JSON.stringify(config),
    },
  });

  if (options.collector) await endpoint.open(places.origin, options.serverCookie);
  return {
    ...places,
    endpoint,
    asked,
    configure: (next) => {
      config = next;
    },
    close: async () => {
      await Promise.all([server.close(), third.close()]);
    },
  };
}
