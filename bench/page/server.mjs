import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listen } from '../../demo/server/listen.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
};
/** Above it, the best compression takes seconds and the page is the same for all. Bytes. */
const LARGE = 300_000;

function answer(path, body) {
  const bytes = Buffer.from(body);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const quality = bytes.length > LARGE ? 5 : 11;
  const compressed = type !== TYPES['.png'];
  return {
    bytes: compressed
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : bytes,
    headers: {
      'content-type': type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
      ...(compressed && { 'content-encoding': 'br' }),
      // A page is asked for again on each visit, what has a version is kept.
      'cache-control':
        extname(path) === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    },
  };
}

/**
 * A site on 127.0.0.1, as a good host serves one: brotli, kept connections, caching.
 *
 * @param {(origin: string) => Map<string, string | Buffer>} filesFor what it answers, by path
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startServer(filesFor) {
  let files = new Map();
  const answers = new Map();
  const { port, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    if (!files.has(pathname)) {
      response.writeHead(404, { 'cache-control': 'no-store' });
      return response.end();
    }
    if (!answers.has(pathname)) answers.set(pathname, answer(pathname, files.get(pathname)));
    const { headers, bytes } = answers.get(pathname);
    const isKept = request.headers['if-none-match'] === headers.etag;
    response.writeHead(
      isKept ? 304 : 200,
      isKept ? headers : { ...headers, 'content-length': bytes.length },
    );
    return response.end(isKept ? undefined : bytes);
  });
  const origin = `http://127.0.0.1:${port}`;
  files = filesFor(origin);
  return { origin, close };
}
