import { createHash } from 'node:crypto';

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** What the first seal of a site names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** What a seal says, besides its leaves. Hashes in hexadecimal, moments in ISO 8601 to the second. */
export interface SealHeader {
  site: string;
  number: number;
  kind: string;
  sealedAt: string;
  firstReceivedAt: string;
  lastReceivedAt: string;
  /** How many leaves it had when it was made. */
  count: number;
  /** Hash of the leaves, one after the other. */
  root: string;
  /** Hash of the seal before it. */
  previous: string;
}

export const hashLeaves = (leaves: readonly string[]): string =>
  toHex(sha256(Buffer.from(leaves.join(''), 'hex')));

export const hashSeal = (seal: SealHeader): string =>
  toHex(
    sha256(
      [
        ...['limpide/1 seal', seal.site, seal.number, seal.kind, seal.sealedAt],
        ...[seal.firstReceivedAt, seal.lastReceivedAt, seal.count, seal.root, seal.previous],
      ].join('\n'),
    ),
  );

/** Why records are no longer there. */
export type RemovalReason = 'retention' | 'erasure';

export interface Tombstone {
  site: string;
  id: string;
  madeAt: string;
  reason: RemovalReason;
  kind: string;
  /** Number of the seal whose records were all purged; null for an erasure. */
  seal: number | null;
  /** Hashes of the records that were erased; none for a whole seal. */
  leaves: string[];
}

export const hashTombstone = (tombstone: Tombstone): string =>
  toHex(
    sha256(
      [
        ...[
          'limpide/1 tombstone',
          tombstone.site,
          tombstone.id,
          tombstone.madeAt,
          tombstone.reason,
          tombstone.kind,
        ],
        ...[tombstone.seal ?? '', tombstone.leaves.join('')],
      ].join('\n'),
    ),
  );
