import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const LIMPIDE = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const CONFIGURATION = fileURLToPath(new URL('../limpide.json', import.meta.url));

/**
 * `limpide serve` for the pages of one origin, in a process of its own as on a real site, and what
 * passes requests on to it. Resolves once it is ready; what it warns of goes to standard error.
 *
 * @param {{ origin: string, dataFolder: string, token: string, choicesSecret: string, smtpUrl: string }} options
 */
export async function startCollector({ origin, dataFolder, token, choicesSecret, smtpUrl }) {
  const child = spawn(process.execPath, [LIMPIDE, 'serve'], {
    // With the channel it ends when this process does, whichever way.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      LIMPIDE_SITE: 'softsystems',
      LIMPIDE_ORIGINS: origin,
      LIMPIDE_DATA: dataFolder,
      LIMPIDE_TOKEN: token,
      LIMPIDE_CHOICES_SECRET: choicesSecret,
      LIMPIDE_TRUSTED_PROXIES: '1',
      LIMPIDE_SITE_CONFIG: CONFIGURATION,
      LIMPIDE_SMTP_URL: smtpUrl,
      LIMPIDE_MAIL_FROM: 'Softsystems <contact@softsystems.ai>',
    },
  });
  const ended = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text);
      if (line.msg === 'ready') resolve(new URL(line.url));
      else if (line.level !== 'info') console.error(text);
    });
    void ended.then(([code]) => reject(new Error(`limpide serve has ended with ${code}.`)), reject);
  });

  /** Passes a request on, as the web server of a site does. */
  const pass = (incoming, outgoing) => {
    const { method, url: path, headers, socket } = incoming;
    const forwarded = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
    const onward = request({ host: url.hostname, port: url.port, method, path }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    for (const [name, value] of Object.entries({ ...headers, 'x-forwarded-for': forwarded }))
      onward.setHeader(name, value);
    onward.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    incoming.pipe(onward);
  };

  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pass, close };
}
