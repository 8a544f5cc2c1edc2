import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** An empty page with the script tag, in a language. */
const page = (lang: string): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Limpide</title>
<link rel="icon" href="data:,">
<style>body { font-family: system-ui, sans-serif; }</style>
<script src="/limpide/limpide.js" data-config="/limpide.json"></script>
</head>
<body><main><button type="button" data-limpide="open" hidden></button></main></body>
</html>
`;

export interface Pages {
  /** Without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a release, a configuration and an empty page of each language (`/?lang=fr`) on 127.0.0.1,
 * with what else is in the configuration's folder, such as a logo.
 */
export async function servePages(release: string, config: string): Promise<Pages> {
  const read = async ({
    url = '/',
  }: IncomingMessage): Promise<[body: Uint8Array, type: string]> => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const lang = (searchParams.get('lang') ?? 'fr').replace(/[^\w-]/g, '');
    if (pathname === '/') return [Buffer.from(page(lang)), 'text/html; charset=utf-8'];
    if (pathname === '/limpide.json') return [await readFile(config), 'application/json'];
    const isRelease = pathname.startsWith('/limpide/');
    const root = resolve(isRelease ? release : dirname(config));
    const path = join(root, normalize(decodeURI(isRelease ? pathname.slice(8) : pathname)));
    if (!path.startsWith(root + sep)) throw new Error('outside');
    return [await readFile(path), TYPES[extname(path)] ?? 'application/octet-stream'];
  };
  const server = createServer((request, response) => {
    void read(request).then(
      ([body, type]) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
