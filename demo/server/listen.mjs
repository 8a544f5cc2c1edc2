import { createServer } from 'node:http';

/**
 * An HTTP server on the loopback interface.
 *
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 *   A rejection is answered with a plain 500.
 * @param {number} [port] 0, the default, takes a free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} Rejects where the port is taken.
 */
export function listen(handle, port = 0) {
  const server = createServer((request, response) => {
    Promise.resolve()
      .then(() => handle(request, response))
      .catch((error) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ port: server.address().port, close }));
  });
}
