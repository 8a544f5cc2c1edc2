import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Part } from '@limpide/collector/evidence';
import type { PolicyFile } from '../../../src/law/document/policy-file.js';
import { parseSource } from '../input/source.js';
import { UsageError } from '../input/usage-error.js';

const read = (path: string): Promise<Uint8Array> =>
  readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });

/**
 * A policy file with every version of it that is a file of its own.
 * @param folder in the pack: two configurations may have files of one name
 */
export async function policyParts(path: string, folder: string): Promise<Part[]> {
  const source = await read(path);
  const parts: Part[] = [{ name: `${folder}/${basename(path)}`, kind: 'policy', pieces: [source] }];
  const { versions = {} } = parseSource<PolicyFile>({ path, text: Buffer.from(source).toString() });
  for (const [version, given] of Object.entries(versions)) {
    if (typeof given !== 'string') continue;
    parts.push({
      name: `${folder}/versions/${version.replace(/[^\w.-]/g, '_')}.json`,
      kind: 'policy-version',
      about: { version },
      pieces: [await read(join(dirname(path), given))],
    });
  }
  return parts;
}
