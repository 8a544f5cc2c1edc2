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
 * passes the request to the next that is. It tries nothing twice: what a server has answered is the
 * answer.
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
  const pass = async (incoming: IncomingMessage, answer: ServerResponse) => {
    const server = await next();
    if (!server) return void answer.writeHead(503).end();
    sent.set(server, (sent.get(server) ?? 0) + 1);
    const { method, headers, url } = incoming;
    const outgoing = send(new URL(url ?? '/', server), { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    outgoing.on('error', () => answer.writeHead(502).end());
    incoming.pipe(outgoing);
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
