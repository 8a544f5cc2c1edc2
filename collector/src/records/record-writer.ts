import type { Database } from '../database/database.js';
import { ensurePartition } from '../database/partitions.js';
import { codeOf, isUnavailable, sqlState } from '../database/sql-state.js';
import type { Kind } from '@limpide/contract/kinds/kind';

/** A row of `records` and its key. Hashes in hexadecimal. */
export interface RecordRow {
  site: string;
  eventId: string;
  kind: Kind;
  receivedAt: string;
  action: string;
  subjectRef: string | null;
  body: string;
  bodySha256: string;
  sha256: string;
}

/**
 * One statement, hence one transaction: keys, records and their places in the queue for a seal are
 * stored together or not at all. Keys are inserted in order, so that two processes with keys in
 * common never wait for each other; records in the order in which they came, which their `sequence`
 * keeps.
 */
export const STORE = `
WITH posted AS (
  SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::uuid[],
    $7::text[], $8::text[], $9::text[]) WITH ORDINALITY
    AS row (site, event_id, kind, received_at, action, subject_ref, body, body_sha256, sha256, place)
), fresh AS (
  INSERT INTO keys (site, event_id, kind, body_sha256, received_at)
  SELECT site, event_id, kind, decode(body_sha256, 'hex'), received_at FROM posted
  ORDER BY site, event_id
  ON CONFLICT (site, event_id) DO NOTHING RETURNING site, event_id
), record AS (
  INSERT INTO records (site, event_id, kind, received_at, action, subject_ref, body, sha256)
  SELECT site, event_id, kind, received_at, action, subject_ref, body::jsonb, decode(sha256, 'hex')
  FROM posted JOIN fresh USING (site, event_id) ORDER BY place
  RETURNING site, event_id, kind, received_at, sha256
), waiting AS (
  INSERT INTO unsealed (site, kind, received_at, sha256)
  SELECT site, kind, received_at, sha256 FROM record
)
SELECT site, event_id AS "eventId" FROM record`;

/** The parameters of `STORE`. */
export const toParameters = (rows: readonly RecordRow[]): (string | null)[][] => [
  rows.map(({ site }) => site),
  rows.map(({ eventId }) => eventId),
  rows.map(({ kind }) => kind),
  rows.map(({ receivedAt }) => receivedAt),
  rows.map(({ action }) => action),
  rows.map(({ subjectRef }) => subjectRef),
  rows.map(({ body }) => body),
  rows.map(({ bodySha256 }) => bodySha256),
  rows.map(({ sha256 }) => sha256),
];

interface Pending {
  row: RecordRow;
  resolve: (isNew: boolean) => void;
  reject: (error: unknown) => void;
}

const keyOf = ({ site, eventId }: Pick<RecordRow, 'site' | 'eventId'>): string =>
  `${site} ${eventId}`;

/** Rows in one statement, at most. */
const BATCH = 100;

/**
 * Stores rows. Those that arrive while others are being written go together in one statement: no
 * row waits for company, and many cost little more than one.
 */
export class RecordWriter {
  readonly #database: Database;
  readonly #most: number;
  #waiting: Pending[] = [];
  #writing = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#most = Math.min(4, database.concurrency);
  }

  /** Resolves once the row is committed: true if its key is new, false if it was taken. */
  store(row: RecordRow): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
      // Requests that the process reads in one go are stored in one go.
      if (this.#waiting.length === 1) setImmediate(() => this.#next());
    });
  }

  #next(): void {
    if (this.#writing >= this.#most || this.#waiting.length === 0) return;
    const batch = new Map<string, Pending>();
    // A key goes into a batch once: the same one again waits for the answer to the first.
    this.#waiting = this.#waiting.filter((pending) => {
      const key = keyOf(pending.row);
      if (batch.size >= BATCH || batch.has(key)) return true;
      batch.set(key, pending);
      return false;
    });
    this.#writing += 1;
    void this.#write([...batch.values()]).finally(() => {
      this.#writing -= 1;
      setImmediate(() => this.#next());
    });
    if (this.#waiting.length > 0) this.#next();
  }

  async #write(batch: Pending[]): Promise<void> {
    try {
      const stored = await this.#storeAll(batch.map(({ row }) => row));
      const fresh = new Set(stored.map(keyOf));
      for (const { row, resolve } of batch) resolve(fresh.has(keyOf(row)));
    } catch (error) {
      // One row's trouble is not the others': each is tried by itself.
      if (batch.length > 1 && !isUnavailable(error))
        for (const pending of batch) await this.#write([pending]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async #storeAll(rows: RecordRow[]): Promise<Pick<RecordRow, 'site' | 'eventId'>[]> {
    const store = () =>
      this.#database.query<Pick<RecordRow, 'site' | 'eventId'>>(
        STORE,
        toParameters(rows),
        'store-records',
      );
    try {
      return await store();
    } catch (error) {
      if (codeOf(error) !== sqlState.checkViolation) throw error;
      const months = new Map(rows.map((row) => [`${row.kind} ${row.receivedAt.slice(0, 7)}`, row]));
      for (const { kind, receivedAt } of months.values())
        await ensurePartition(this.#database, kind, new Date(receivedAt));
      return store();
    }
  }
}
