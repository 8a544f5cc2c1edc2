import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files under a folder whose names end so, sorted. */
export const filesUnder = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
