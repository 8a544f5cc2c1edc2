import {
  fileKinds,
  INDEX,
  MANIFEST,
  openPack,
  pack,
  packText,
  SUMS,
  verifyPack,
  zip,
  type PackHeader,
  type PackManifest,
  type Part,
} from '@limpide/collector/evidence';
import { UsageError } from '../input/usage-error.js';
import type { OwnerParts } from './owner-parts.js';

/** What only the collector can say is missing. */
const ITS_OWN = ['purged'];

function missingOf(manifest: PackManifest, own: OwnerParts): PackManifest['missing'] {
  const hasConfig = own.parts.some(({ kind }) => kind === 'configuration');
  const kept = manifest.missing.filter(
    ({ kind }) => ITS_OWN.includes(kind) || (kind === 'configuration' && !hasConfig),
  );
  return [...kept, ...own.missing];
}

const headerOf = (manifest: PackManifest): PackHeader => {
  const { schema, site, siteName, from, to, timeZone, moments, madeAt, language } = manifest;
  return { schema, site, siteName, from, to, timeZone, moments, madeAt, language };
};

/** The same files in one order, each name once. */
function inOrder(parts: readonly Part[]): Part[] {
  const rank = ({ kind }: Part) => fileKinds.indexOf(kind);
  return [...new Map(parts.map((part) => [part.name, part])).values()].sort(
    (a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1),
  );
}

/**
 * The pack of a collector with what its owner adds: another manifest and table of contents.
 * @throws UsageError (rejects) where what the collector has sent does not hold
 */
export async function wholePack(
  fromCollector: Uint8Array,
  own: OwnerParts,
  language: string,
): Promise<Uint8Array> {
  const verdict = await verifyPack(fromCollector);
  const { manifest } = verdict;
  if (!verdict.ok || !manifest)
    throw new UsageError(
      `what the collector has sent does not hold:\n${packText(verdict, language, true).join('\n')}`,
    );
  const { files } = openPack(fromCollector);
  const its = manifest.files
    .filter(({ name }) => ![INDEX, MANIFEST, SUMS].includes(name))
    .map(({ name, kind, about }): Part => ({
      name,
      kind,
      pieces: [files.get(name) ?? new Uint8Array()],
      ...(about ? { about } : {}),
    }));
  const parts = inOrder([...its, ...own.parts]);
  const entries = pack(parts, headerOf(manifest), () => ({
    figures: manifest.figures,
    missing: missingOf(manifest, own),
  }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
