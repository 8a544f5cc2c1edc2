import { listen } from './listen.mjs';

/**
 * A site of somebody else, which writes down every request it receives.
 *
 * It is reached as `localhost`, the pages as `127.0.0.1`: cookies do not tell ports apart, so two
 * ports of one host would be the same party.
 *
 * @param {(request: import('node:http').IncomingMessage, url: URL) => unknown} answer
 *   gives `{ status?, headers?, type?, body? }`, or undefined for a 404
 * @param {number} [port]
 */
export async function startThirdParty(answer, port = 0) {
  const requests = [];
  const handle = async (request, response) => {
    const url = new URL(request.url, origin());
    requests.push({
      at: new Date().toISOString(),
      method: request.method,
      path: url.pathname + url.search,
      cookies: request.headers.cookie ?? '',
      referrer: request.headers.referer ?? '',
      headers: request.headers,
    });
    const found = (await answer(request, url)) ?? { status: 404, type: 'text/plain', body: '' };
    response.writeHead(found.status ?? 200, {
      'content-type': found.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      ...found.headers,
    });
    response.end(found.body ?? '');
  };
  const { port: taken, close } = await listen(handle, port);
  const origin = () => `http://localhost:${taken}`;
  return { origin: origin(), requests, clear: () => requests.splice(0).length, close };
}
