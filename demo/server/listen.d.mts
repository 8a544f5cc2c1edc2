import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Listener {
  port: number;
  close(): Promise<void>;
}

export function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
  port?: number,
): Promise<Listener>;
