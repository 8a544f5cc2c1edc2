import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@limpide/collector';

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url));
const DATABASE = fileURLToPath(new URL('../../../collector/dist/database', import.meta.url));

/** Changes with the code that makes the tables. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(DATABASE, { recursive: true })).filter((name) =>
    name.endsWith('.js'),
  );
  for (const name of names.sort()) hash.update(await readFile(join(DATABASE, name)));
  return hash.digest('hex').slice(0, 12);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * A folder of its own for a collector's embedded database, empty tables included. Making one takes
 * the processor several seconds, copying it a fraction of one: it is made once and kept in `.cache`.
 */
export async function prepareDatabase(): Promise<{ dataFolder: string; remove(): Promise<void> }> {
  const template = join(CACHE, `collector-${await fingerprint()}`);
  const folder = await mkdtemp(join(tmpdir(), 'limpide-'));
  const dataFolder = join(folder, 'data');
  if (await exists(template)) await cp(template, dataFolder, { recursive: true });
  else {
    await (await openDatabase({ dataFolder })).close();
    const copy = join(CACHE, `${process.pid}-${Date.now()}`);
    await cp(dataFolder, copy, { recursive: true });
    // Another test file may have been faster: either copy will do.
    await rename(copy, template).catch(() => rm(copy, { recursive: true, force: true }));
  }
  return { dataFolder, remove: () => rm(folder, { recursive: true, force: true }) };
}
