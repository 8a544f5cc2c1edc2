import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from './bodies.js';
import { TOKEN } from './collector.js';

export interface CollectorProcess {
  url: string;
  /** Ends it as nothing but the system can. */
  kill(): Promise<void>;
  /** Ends it as a service manager does; resolves to its exit status. */
  terminate(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/**
 * The command itself, as it was built, in a process of its own, once it is ready. `from` is another
 * program, and the folder that it starts in.
 */
export async function collectorProcess(
  environment: Record<string, string>,
  from?: { program: string; cwd: string },
): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [from?.program ?? main], {
    cwd: from?.cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LIMPIDE_ORIGINS: ORIGIN,
      LIMPIDE_TOKEN: TOKEN,
      ...environment,
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as { msg: string; url: string };
      if (line.msg === 'ready') resolve(line.url);
    });
    void exit.then(([code]) => reject(new Error(`The collector has ended with ${code}.`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exit)[0];
  };
  return {
    url,
    kill: async () => void (await end('SIGKILL')),
    terminate: () => end('SIGTERM'),
  };
}
