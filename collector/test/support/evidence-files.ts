import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { sumsOf, type PackManifest } from '../../src/evidence/manifest.js';
import { packText } from '../../src/evidence/verdict-text.js';
import { verifyPack } from '../../src/evidence/verify-pack.js';

export type Files = Record<string, Uint8Array>;
export const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Somebody who changes files and writes the manifest anew, so that every hash in it is right. */
export function withNewManifest(files: Files): Files {
  const manifest = JSON.parse(decode(files['manifest.json'])) as PackManifest;
  manifest.files = manifest.files
    .filter(({ name }) => files[name])
    .map((file) => {
      const bytes = files[file.name] as Uint8Array;
      return { ...file, bytes: bytes.length, sha256: sha256(bytes) };
    });
  const json = strToU8(JSON.stringify(manifest));
  return {
    ...files,
    'manifest.json': json,
    SHA256SUMS: strToU8(sumsOf(manifest.files, sha256(json))),
  };
}

/** What is said of a pack that does not hold, in English. */
export async function faultsOf(files: Files): Promise<string> {
  const verdict = await verifyPack(zipSync(files));
  assert.equal(verdict.ok, false);
  return packText(verdict, 'en', true).join('\n');
}
