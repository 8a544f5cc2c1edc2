import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

export interface Balancer {
  url: string;
  /** Sends to these from now on, in turns, as long as `/readyz` says that they are ready. */
  use(...servers: string[]): void;
  /** How many requests each server has had. */
  readonly sent: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * What stands before several collectors: it asks each whether it is ready before each request, and
 * passes the request to the next that is. What a server has answered is the answer; a connection that a
 * server closes at that moment, without an answer, is tried at the next, as balancers do.
 */
export async function startBalancer(): Promise<Balancer> {
  let servers: string[] = [];
  let turn = 0;
  const sent = new Map<string, number>();
  const isReady = (server: string) =>
    fetch(`${server}/readyz`).then(
      async (answer) => (await answer.text(), answer.ok),
      () => false,
    );
  const next = async (): Promise<string | undefined> => {
    for (let tries = 0; tries < servers.length; tries += 1) {
      const server = servers[(turn += 1) % servers.length];
      if (server && (await isReady(server))) return server;
    }
    return undefined;
  };
  /** False where the server has closed the connection instead of answering. */
  const passTo = (
    server: string,
    incoming: IncomingMessage,
    body: Buffer,
    answer: ServerResponse,
  ) =>
    new Promise<boolean>((resolve) => {
      const { method, headers, url } = incoming;
      const outgoing = send(new URL(url ?? '/', server), { method, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        resolve(true);
      });
      outgoing.on('error', () => resolve(false));
      outgoing.end(body);
    });
  const pass = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    for (let tries = 0; tries < 3; tries += 1) {
      const server = await next();
      if (!server) return void answer.writeHead(503).end();
      sent.set(server, (sent.get(server) ?? 0) + 1);
      if (await passTo(server, incoming, Buffer.concat(chunks), answer)) return;
    }
    answer.writeHead(502).end();
  };
  const proxy = createServer((incoming, answer) => void pass(incoming, answer));
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    use: (...urls) => void (servers = urls),
    sent,
    close: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
