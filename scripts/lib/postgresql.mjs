import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apt } from './apt.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** Whether the server's own programs (initdb) are on this machine. */
function hasPostgresql() {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const byVersion = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
    : [];
  return [...onPath, ...byVersion].some((folder) => existsSync(join(folder, 'initdb')));
}

/** Installs PostgreSQL's programs unless they are there. Throws when that did not work. */
export async function ensurePostgresql() {
  if (hasPostgresql()) return;
  console.log('Installing PostgreSQL…');
  await apt('postgresql');
  if (!hasPostgresql()) throw new Error('No PostgreSQL: install the package postgresql');
}
