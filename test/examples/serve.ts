import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { readFrom } from '../../demo/server/files.mjs';
import { listen } from '../../demo/server/listen.mjs';
import { poll } from '../e2e/poll.js';

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder of files; what is no file is `fallback`, as for an application of one page. */
export async function serveFolder(folder: string, fallback?: string): Promise<Served> {
  const { port, close } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const candidates = extname(pathname)
      ? [pathname]
      : [`${pathname}/index.html`, `${pathname}.html`, ...(fallback ? [fallback] : [])];
    for (const path of candidates) {
      const found = await readFrom(folder, path.replace(/^\/+/, ''));
      if (!found) continue;
      response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-cache' });
      return response.end(found.body);
    }
    response.writeHead(404);
    return response.end('Rien ici');
  });
  return { origin: `http://127.0.0.1:${port}`, close: async () => void (await close()) };
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server of its own that an example comes with, and waits until it answers. */
export async function serveProcess(
  folder: string,
  command: (port: number) => string[],
  env: Record<string, string> = {},
): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, command(port), {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...env, PORT: `${port}`, HOST: '127.0.0.1' },
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
  await poll(`an answer of ${folder}`, async () => {
    if (child.exitCode !== null) throw new Error(`the server of ${folder} has ended`);
    return (await answers()) || undefined;
  });
  return {
    origin,
    close: async () => {
      process.kill(-(child.pid as number), 'SIGTERM');
      await ended;
    },
  };
}
