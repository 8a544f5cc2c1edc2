import { writeFile } from 'node:fs/promises';
import { UsageError } from '../input/usage-error.js';

/** Writes to a file, or to standard output; a text ends with its line. */
export async function write(text: string, path: string | undefined): Promise<void> {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  if (!path) {
    process.stdout.write(whole);
    return;
  }
  try {
    await writeFile(path, whole);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
