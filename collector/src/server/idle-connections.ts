import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Tells which connections of a server have no request in progress, those that never had one
 * included: browsers open some in advance, and `closeIdleConnections()` leaves them open.
 */
export function trackConnections(server: Server): { closeIdle(): void } {
  const requests = new Map<Socket, number>();
  const add = (socket: Socket, change: number) =>
    requests.set(socket, (requests.get(socket) ?? 0) + change);

  server.on('connection', (socket: Socket) => {
    add(socket, 0);
    socket.once('close', () => requests.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    add(socket, 1);
    response.once('close', () => {
      if (requests.has(socket)) add(socket, -1);
    });
  });
  return {
    closeIdle: () => {
      for (const [socket, count] of requests) if (count === 0) socket.destroy();
    },
  };
}
