import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.js';

/** In the place of a secret: the one that the database has kept while none was configured. */
export const KEPT_SECRET = 'database';

/** What is signed and hashed with. */
export interface Secrets {
  /** Signs, and hashes what is met from now on. Absent: one that the database keeps. */
  secret?: string | undefined;
  /** The one before: links and tokens under it still open, and what it has hashed is found. */
  formerSecret?: string | undefined;
  /** Older ones, whose links open nothing any more: only what they have hashed is found. */
  hashSecrets?: readonly string[] | undefined;
}

/** The keyed hash that finds a person, and those under which an earlier secret may have hidden them. */
export interface PersonKey {
  key: string;
  former: readonly string[];
}

/** Makes and checks signatures. */
export interface Signer {
  /**
   * Fetches what the database has of it, if that has not been done: before a transaction that signs,
   * which on one connection would wait for itself.
   */
  ready(): Promise<void>;
  sign(...parts: string[]): Promise<string>;
  /** What is accepted as a signature: under the secret, and under the former one. */
  signatures(...parts: string[]): Promise<string[]>;
  isSigned(signature: string, ...parts: string[]): Promise<boolean>;
  /** A hash to be stored, which says under which secret it was made. */
  keyed(...parts: string[]): Promise<PersonKey>;
  /** By the mark of each secret, the first is today's, what its hashes begin with. */
  prefixes(): Promise<{ mark: string; prefix: string }[]>;
}

type Key = string | Uint8Array;

async function fetchSecret(database: Database): Promise<Uint8Array> {
  await database.query(
    `INSERT INTO secrets (name, value) VALUES ('links', $1) ON CONFLICT (name) DO NOTHING`,
    [randomBytes(32)],
  );
  const [row] = await database.query<{ value: Uint8Array }>(
    `SELECT value FROM secrets WHERE name = 'links'`,
  );
  if (!row) throw new Error('The secret has vanished.');
  return row.value;
}

/** The mark of the first secret of this database, whose hashes bear none; ours where there is none yet. */
async function fetchFirst(database: Database, mark: string): Promise<string> {
  await database.query(
    `INSERT INTO secrets (name, value) VALUES ('mark', $1) ON CONFLICT (name) DO NOTHING`,
    [Buffer.from(mark)],
  );
  const [row] = await database.query<{ value: Uint8Array }>(
    `SELECT value FROM secrets WHERE name = 'mark'`,
  );
  return Buffer.from(row?.value ?? []).toString();
}

const hmac = (key: Key, parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

const markOf = (key: Key): string => hmac(key, ['address', 'mark']).toString('base64url');

/** Fetches once; not kept if it fails: the next request tries again. */
function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () => {
    fetched ??= fetch();
    fetched.catch(() => (fetched = undefined));
    return fetched;
  };
}

/**
 * HMAC-SHA256 with the secret of the configuration; without one, with a secret that the database
 * keeps, so that every process has the same.
 */
export function createSigner(database: Database, given: string | Secrets = {}): Signer {
  const {
    secret,
    formerSecret,
    hashSecrets = [],
  } = typeof given === 'string' ? ({ secret: given } as Secrets) : given;
  const kept = once(() => fetchSecret(database));
  const keyOf = async (one: string | undefined): Promise<Key> =>
    one === undefined || one === KEPT_SECRET ? kept() : one;
  const signing = async () =>
    Promise.all([secret, ...(formerSecret === undefined ? [] : [formerSecret])].map(keyOf));
  const hashing = async () => [
    ...(await signing()),
    ...(await Promise.all(hashSecrets.map(keyOf))),
  ];
  const prefixes = once(async () => {
    const marks = (await hashing()).map(markOf);
    const first = await fetchFirst(database, marks[0] ?? '');
    return marks.map((mark) => ({ mark, prefix: mark === first ? '' : `${mark.slice(0, 8)}.` }));
  });
  const signatures = async (parts: readonly string[]) =>
    (await signing()).map((key) => hmac(key, parts));
  return {
    ready: async () => void (await prefixes()),
    sign: async (...parts) => hmac(await keyOf(secret), parts).toString('base64url'),
    signatures: async (...parts) =>
      (await signatures(parts)).map((one) => one.toString('base64url')),
    isSigned: async (signature, ...parts) => {
      const shown = Buffer.from(signature, 'base64url');
      return (await signatures(parts)).some(
        (expected) => shown.length === expected.length && timingSafeEqual(shown, expected),
      );
    },
    keyed: async (...parts) => {
      const known = await prefixes();
      const hashes = (await hashing()).map(
        (key, at) => `${known[at]?.prefix ?? ''}${hmac(key, parts).toString('base64url')}`,
      );
      const [key = '', ...former] = hashes;
      return { key, former };
    },
    prefixes,
  };
}
