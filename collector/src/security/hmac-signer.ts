import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.js';

/** Makes and checks signatures. */
export interface Signer {
  /**
   * Fetches the secret, if that has not been done: before a transaction that signs, which on one
   * connection would wait for itself.
   */
  ready(): Promise<void>;
  sign(...parts: string[]): Promise<string>;
  isSigned(signature: string, ...parts: string[]): Promise<boolean>;
}

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

/**
 * HMAC-SHA256 with the secret of the configuration; without one, with a secret that the database
 * keeps, so that every process has the same.
 */
export function createSigner(database: Database, given?: string): Signer {
  let secret: Promise<string | Uint8Array> | undefined = given ? Promise.resolve(given) : undefined;
  const key = () => {
    secret ??= fetchSecret(database);
    // Not kept if it fails: the next request tries again.
    secret.catch(() => (secret = undefined));
    return secret;
  };
  const digest = async (parts: string[]) =>
    createHmac('sha256', await key())
      .update(JSON.stringify(parts))
      .digest();
  return {
    ready: async () => void (await key()),
    sign: async (...parts) => (await digest(parts)).toString('base64url'),
    isSigned: async (signature, ...parts) => {
      const [expected, given] = [await digest(parts), Buffer.from(signature, 'base64url')];
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
