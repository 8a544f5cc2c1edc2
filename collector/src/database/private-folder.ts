import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file and folder below one, folders before what is in them. */
async function* below(folder: string): AsyncGenerator<{ path: string; isFolder: boolean }> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder || entry.isFile()) yield { path, isFolder };
    if (isFolder) yield* below(path);
  }
}

/**
 * Makes a folder one that no other user of the machine reads: 0700, its files 0600, also those that an older
 * collector has left open to all.
 */
export async function privateFolder(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for await (const { path, isFolder } of below(folder))
    // What vanishes meanwhile is not read by anybody either.
    await chmod(path, isFolder ? 0o700 : 0o600).catch(() => undefined);
}
