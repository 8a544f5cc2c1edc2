import { createHash } from 'node:crypto';
import { textsOf } from '../i18n/texts.js';
import { indexPage } from './index-page.js';
import {
  INDEX,
  MANIFEST,
  SUMS,
  sumsOf,
  type FileKind,
  type PackedFile,
  type PackHeader,
  type PackManifest,
} from './manifest.js';
import type { ZipEntry } from './zip.js';

/** A file that a pack is made of. */
export interface Part extends ZipEntry {
  kind: FileKind;
  about?: Readonly<Record<string, string>>;
}

/** What is known once every part has been read. */
export type PackEnd = Pick<PackManifest, 'figures' | 'missing'>;

async function* measured(
  pieces: Part['pieces'],
  done: (size: { bytes: number; sha256: string }) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  done({ bytes, sha256: hash.digest('hex') });
}

/**
 * The files of a pack: the parts, the table of contents, and at last the manifest with the hash of
 * each, and the same for `sha256sum`. Each is to be read before the next one is asked for.
 * @param end told once the parts have been read
 */
export async function* pack(
  parts: AsyncIterable<Part> | Iterable<Part>,
  header: PackHeader,
  end: () => PackEnd,
): AsyncGenerator<ZipEntry> {
  const { proves } = textsOf('evidence', header.language);
  const files: PackedFile[] = [];
  const counted = ({ name, kind, about, pieces }: Part): ZipEntry => ({
    name,
    pieces: measured(pieces, (size) => {
      files.push({ name, kind, ...size, proves: proves[kind], ...(about ? { about } : {}) });
    }),
  });
  for await (const part of parts) yield counted(part);
  const { figures, missing } = end();
  const manifest = (): PackManifest => ({ ...header, figures, missing, files });
  yield counted({ name: INDEX, kind: 'index', pieces: [await indexPage(manifest())] });
  const last = `${JSON.stringify(manifest(), null, 2)}\n`;
  yield { name: MANIFEST, pieces: [last] };
  yield { name: SUMS, pieces: [sumsOf(files, createHash('sha256').update(last).digest('hex'))] };
}
