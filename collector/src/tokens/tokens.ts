import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import type { TokenScope } from './scopes.js';

/** What a token allows, as it is stored. */
export interface TokenFacts {
  id: string;
  name: string;
  scopes: TokenScope[];
  /** Null: every site. */
  sites: string[] | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export type TokenRequest = Pick<TokenFacts, 'name' | 'scopes' | 'sites'> & {
  expiresAt?: Date | null;
};

const COLUMNS = `id, name, scopes, sites, created_at AS "createdAt", expires_at AS "expiresAt",
  revoked_at AS "revokedAt"`;

/**
 * 256 random bits have nothing to guess, so a plain SHA-256 protects them at rest; a slow hash is
 * for passwords that people choose.
 */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a token and returns it: it is shown once and stored nowhere. */
export async function createToken(
  database: Database,
  { name, scopes, sites, expiresAt = null }: TokenRequest,
  now: Date,
): Promise<{ id: string; token: string }> {
  const token = `limpide_${randomBytes(32).toString('base64url')}`;
  const id = randomUUID();
  await database.query(
    `INSERT INTO tokens (id, sha256, name, scopes, sites, created_at, expires_at)
     VALUES ($1, $2, $3, $4::text[], $5::text[], $6, $7)`,
    [
      ...[id, hashToken(token), name, scopes, sites],
      ...[now.toISOString(), expiresAt?.toISOString() ?? null],
    ],
  );
  return { id, token };
}

/** The facts of a token that is good now, by its hash; undefined if there is none. */
export async function findToken(
  database: Database,
  sha256: Uint8Array,
  now: Date,
): Promise<TokenFacts | undefined> {
  const [facts] = await database.query<TokenFacts>(
    `SELECT ${COLUMNS} FROM tokens
     WHERE sha256 = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
    [sha256, now.toISOString()],
    'find-token',
  );
  return facts;
}

/** Every token ever made, oldest first, revoked ones included. */
export const listTokens = (database: Database): Promise<TokenFacts[]> =>
  database.query<TokenFacts>(`SELECT ${COLUMNS} FROM tokens ORDER BY created_at, id`);

/** Revokes a token, from the next request on. False if there is none or it was closed. */
export async function revokeToken(database: Database, id: string, now: Date): Promise<boolean> {
  const rows = await database.query(
    'UPDATE tokens SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
    [id, now.toISOString()],
  );
  return rows.length === 1;
}
