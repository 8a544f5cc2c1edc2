import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** MariaDB refuses to run as root unless it is told to. */
const AS = process.getuid?.() === 0 ? ['--user=root'] : [];

export interface MariaDb {
  /** Of a socket, as `DB_HOST` names it; whoever asks as root has no password. */
  host: string;
  query: (sql: string, database?: string) => Promise<string[]>;
  stop: () => Promise<void>;
}

/** A MariaDB of its own, in a temporary folder, reached by a socket in it alone. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-mariadb-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 's')];
  const own = ['--no-defaults', `--datadir=${data}`, ...AS];
  await run('mariadb-install-db', [
    ...own,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const server = spawn(
    '/usr/sbin/mariadbd',
    [...own, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (text) => {
      log += String(text);
      if (log.includes('ready for connections')) resolve();
    });
    void ended.then(() => reject(new Error(`MariaDB has not started:\n${log}`)));
  });
  return {
    host: `localhost:${socket}`,
    // By PHP's own client: Debian's has a package more.
    query: async (sql, database = '') => {
      const code =
        '$d = new mysqli(null, "root", "", $argv[1], 0, $argv[2]); $r = $d->query($argv[3]); if ($r instanceof mysqli_result) echo json_encode(array_column($r->fetch_all(), 0)); else echo "[]";';
      const { stdout } = await run('php', ['-r', code, database, socket, sql]);
      return JSON.parse(stdout) as string[];
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
