import * as v from 'valibot';
import { kinds } from '@limpide/contract/kinds/kind';
import { PlainError } from '../errors/plain-error.js';

/**
 * A backup is lines of JSON, compressed: the header, a `[table, row]` each, and the end, which has the
 * SHA-256 of all that stands before it.
 */
export const backupHeader = v.strictObject({
  limpide: v.literal('backup/1'),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Those that the database had: its rows fit them. */
  migrations: v.array(v.string()),
  /** The partitions that its records need. */
  months: v.array(v.strictObject({ kind: v.picklist(kinds), month: v.string() })),
});
export type BackupHeader = v.InferOutput<typeof backupHeader>;

export const backupEnd = v.strictObject({
  end: v.strictObject({
    rows: v.record(v.string(), v.number()),
    /** Of `records_sequence`. */
    sequence: v.string(),
    sha256: v.string(),
  }),
});

/** A backup that cannot be used, or a place where it cannot go. */
export class BackupError extends PlainError {
  override readonly name = 'BackupError';
}
