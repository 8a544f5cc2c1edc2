import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trackConnections } from './idle-connections.js';
import { createCollector, type CollectorOptions } from './collector.js';

export interface StartOptions extends CollectorOptions {
  /** 127.0.0.1 by default: the world reaches it through a proxy that has the certificate. */
  host?: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** How long requests in progress may take when stopping, in milliseconds: 10 s by default. */
  grace?: number;
  /** How long a client may take to send a request, in milliseconds: 15 s by default, then 408. */
  patience?: number;
}

export interface Started {
  /** Without a slash at the end: `http://127.0.0.1:8787`. */
  url: string;
  port: number;
  /** Takes no new request, waits for those in progress, then closes the database. */
  close(): Promise<void>;
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const finish = (server: Server, closeIdle: () => void, grace: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    // A connection that has had its answer would be kept for the next request otherwise.
    const sweep = setInterval(closeIdle, 20);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
    closeIdle();
  });

/**
 * Starts a collector of its own. What it has accepted is stored before `close()` resolves.
 * @throws what `createCollector` does (rejects), and the system's error where the port is taken
 */
export async function startCollector(options: StartOptions): Promise<Started> {
  const { host = '127.0.0.1', port = 0, grace = 10_000, patience = 15_000 } = options;
  const collector = await createCollector(options);
  // Slow clients hold a connection for so long and no longer.
  const limits = {
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: Math.min(1000, patience / 2),
    // Longer than proxies keep theirs (nginx: 60 s): whoever of the two closes first while a request
    // is on its way makes that request fail, and only the proxy knows that none is.
    keepAliveTimeout: 65_000,
  };
  const server = createServer(limits, collector.listener);
  const { closeIdle } = trackConnections(server);
  let closing: Promise<void> | undefined;
  const close = async () => {
    collector.stop();
    await finish(server, closeIdle, grace);
    await collector.close();
  };
  try {
    const actual = await listen(server, port, host);
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
      port: actual,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await collector.close();
    throw error;
  }
}
