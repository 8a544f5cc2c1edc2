import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TakenMail {
  to: string[];
  source: string;
}

export interface SmtpProcess {
  port: number;
  url: string;
  taken: TakenMail[];
  stop(): Promise<void>;
}

/** Starts smtp-process.mjs, on a free port or on one that it had before. */
export async function startSmtp(port = 0): Promise<SmtpProcess> {
  const script = fileURLToPath(new URL('smtp-process.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, `${port}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A server that a mail has killed reads nothing any more.
  child.stdin.on('error', () => {});
  const taken: TakenMail[] = [];
  const lines = createInterface({ input: child.stdout });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => {
    taken.push(JSON.parse(line) as TakenMail);
    child.stdin.write('read\n');
  });
  const actual = (JSON.parse(first) as { port: number }).port;
  return {
    port: actual,
    url: `smtp://127.0.0.1:${actual}`,
    taken,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}
