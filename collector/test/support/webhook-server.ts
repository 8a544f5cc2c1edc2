import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  path: string;
  body: string;
}

/** A real server that notes what is posted to it and answers with the statuses that it was given. */
export async function startWebhookServer(): Promise<{
  url: string;
  received: Received[];
  /** What it answers next, in order; 204 once there is nothing left. */
  answers: (number | 'redirect')[];
  stop: () => Promise<void>;
}> {
  const received: Received[] = [];
  const answers: (number | 'redirect')[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, path: request.url ?? '', body });
      const answer = answers.shift() ?? 204;
      if (answer === 'redirect') response.writeHead(307, { location: '/elsewhere' }).end();
      else response.writeHead(answer).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answers,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
