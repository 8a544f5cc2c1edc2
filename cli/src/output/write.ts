import { writeFile } from 'node:fs/promises';
import { UsageError } from '../input/usage-error.js';

/** Writes to a file, or to standard output. */
export async function write(text: string, path: string | undefined): Promise<void> {
  if (!path) {
    console.log(text);
    return;
  }
  try {
    await writeFile(path, `${text}\n`);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
