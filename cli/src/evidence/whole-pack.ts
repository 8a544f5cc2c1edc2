import {
  fileKinds,
  INDEX,
  MANIFEST,
  openPack,
  pack,
  packText,
  STAMP,
  SUMS,
  verifyPack,
  zip,
  type PackHeader,
  type PackManifest,
  type Part,
  type ZipEntry,
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

/** With what an authority says of the manifest, once that is known. */
async function* stamped(entries: AsyncIterable<ZipEntry>, tsa: string): AsyncGenerator<ZipEntry> {
  const manifest: Uint8Array[] = [];
  for await (const entry of entries) {
    if (entry.name === MANIFEST)
      for await (const piece of entry.pieces)
        manifest.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    yield entry.name === MANIFEST ? { name: MANIFEST, pieces: manifest } : entry;
  }
  const { requestTimeStamp } = await import('./time-stamp.js');
  const answer = await requestTimeStamp(tsa, Buffer.concat(manifest));
  yield { name: STAMP, pieces: [answer] };
}

/** The same files in one order, each name once. */
function inOrder(parts: readonly Part[]): Part[] {
  const rank = ({ kind }: Part) => fileKinds.indexOf(kind);
  return [...new Map(parts.map((part) => [part.name, part])).values()].sort(
    (a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1),
  );
}

/**
 * The pack of a collector with what its owner adds: another manifest and table of contents.
 * @param tsa address of an authority that stamps the manifest
 * @throws UsageError (rejects) where what the collector has sent does not hold, or the authority
 *   stamps nothing
 */
export async function wholePack(
  fromCollector: Uint8Array,
  own: OwnerParts,
  language: string,
  tsa?: string,
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
  const entries = pack(
    parts,
    { ...headerOf(manifest), ...(tsa === undefined ? {} : { stampedBy: tsa }) },
    () => ({
      figures: manifest.figures,
      missing: missingOf(manifest, own),
    }),
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(tsa === undefined ? entries : stamped(entries, tsa)))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}
