import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../input/usage-error.js';
import { nameOf, type Screenshot } from './screenshots.js';

/** Says of the screenshots in a folder what they are of. */
const LIST = 'screenshots.json';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What screenshots were made from, and when. */
export interface Origin {
  madeAt: string;
  configSha256: string;
  codeSha256: string;
}

interface List extends Origin {
  schema: 'limpide-screenshots/1';
  files: (Omit<Screenshot, 'png'> & { name: string; sha256: string })[];
}

/** Writes screenshots to a folder, with the list of what they are. */
export async function writeShots(
  folder: string,
  shots: readonly Screenshot[],
  origin: Origin,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files: List['files'] = [];
  for (const { png, ...shot } of shots) {
    const name = nameOf(shot);
    await writeFile(join(folder, name), png);
    files.push({ name, ...shot, sha256: sha256Of(png) });
  }
  const list: List = { schema: 'limpide-screenshots/1', ...origin, files };
  await writeFile(join(folder, LIST), `${JSON.stringify(list, null, 2)}\n`);
}

/**
 * Reads screenshots that were written earlier.
 * @throws UsageError (rejects) where the folder has none, or one of them was changed
 */
export async function readShots(folder: string): Promise<{ origin: Origin; shots: Screenshot[] }> {
  let list: List;
  try {
    list = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as List;
  } catch {
    throw new UsageError(`${folder} has no ${LIST}: limpide screenshots writes it`);
  }
  const { schema, files, madeAt, configSha256, codeSha256 } = list;
  if (schema !== 'limpide-screenshots/1' || !Array.isArray(files))
    throw new UsageError(`${join(folder, LIST)} is no list of screenshots`);
  const shots: Screenshot[] = [];
  for (const { surface, lang, width, sha256 } of files) {
    const name = nameOf({ surface, lang, width });
    const png = await readFile(join(folder, name)).catch(() => undefined);
    if (!png || sha256Of(png) !== sha256)
      throw new UsageError(
        `${join(folder, name)} is ${png ? 'not the one that was made' : 'missing'}`,
      );
    shots.push({ surface, lang, width, png });
  }
  return { origin: { madeAt, configSha256, codeSha256 }, shots };
}
