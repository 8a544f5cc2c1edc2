import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../input/usage-error.js';

/** The files that a site serves, as they were built: `dist/cdn/`. */
export interface Release {
  folder: string;
  /** `manifest.json` as it is, and its SHA-256, which decisions name as `codeSha256`. */
  manifest: Uint8Array;
  sha256: string;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the manifest of a release and holds every file that it names against its hash.
 * @throws UsageError (rejects) naming the first that is missing or another
 */
export async function readRelease(folder: string): Promise<Release> {
  const manifest = await readFile(join(folder, 'manifest.json')).catch(() => {
    throw new UsageError(`${folder} has no manifest.json: name the folder that your site serves`);
  });
  let files: Record<string, string> | undefined;
  try {
    ({ files } = JSON.parse(manifest.toString()) as { files?: Record<string, string> });
  } catch {
    // Told below.
  }
  if (!files) throw new UsageError(`${folder}/manifest.json is not that of a release`);
  for (const [name, sha256] of Object.entries(files)) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes || sha256Of(bytes) !== sha256)
      throw new UsageError(
        `${join(folder, name)} is ${bytes ? 'not the file that' : 'missing:'} manifest.json names`,
      );
  }
  return { folder, manifest, sha256: sha256Of(manifest) };
}

/** The release that came with this command: the one of a copy of the repository, or of the package. */
export async function ownRelease(): Promise<string | undefined> {
  let place = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up += 1, place = dirname(place)) {
    const folder = join(place, 'dist/cdn');
    const isThere = await access(join(folder, 'manifest.json')).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
  }
  return undefined;
}
