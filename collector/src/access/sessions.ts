import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.js';
import { hashToken } from '../tokens/tokens.js';

/** A working day, in seconds: then one signs in again. */
export const SESSION_SECONDS = 8 * 3600;

/** Opens a session for who has shown a token. Returns what the browser keeps: it is stored nowhere. */
export async function openSession(
  database: Database,
  tokenSha256: Uint8Array,
  now: Date,
): Promise<string> {
  const session = randomBytes(32).toString('base64url');
  await database.query('DELETE FROM owner_sessions WHERE expires_at <= $1', [now.toISOString()]);
  await database.query(
    'INSERT INTO owner_sessions (sha256, token_sha256, expires_at) VALUES ($1, $2, $3)',
    [
      ...[hashToken(session), tokenSha256],
      new Date(now.valueOf() + SESSION_SECONDS * 1000).toISOString(),
    ],
  );
  return session;
}

/** The hash of the token behind a session that is open; undefined if there is none. */
export async function tokenOfSession(
  database: Database,
  session: string,
  now: Date,
): Promise<Uint8Array | undefined> {
  const [row] = await database.query<{ token: Uint8Array }>(
    'SELECT token_sha256 AS token FROM owner_sessions WHERE sha256 = $1 AND expires_at > $2',
    [hashToken(session), now.toISOString()],
  );
  return row?.token;
}

export const closeSession = async (database: Database, session: string): Promise<void> => {
  await database.query('DELETE FROM owner_sessions WHERE sha256 = $1', [hashToken(session)]);
};
