import type { Database } from '../database/database.js';
import { toSeconds } from '../records/to-seconds.js';
import { GENESIS, toHex } from './hashes.js';

/** The last seal of a site; number 0 before the first. */
export async function readHead(
  database: Database,
  site: string,
): Promise<{ number: number; sha256: string; sealedAt: string | null }> {
  const [seal] = await database.query<{ number: number; sha256: Uint8Array; sealed_at: Date }>(
    `SELECT number::float8 AS number, sha256, sealed_at FROM seals
     WHERE site = $1 ORDER BY number DESC LIMIT 1`,
    [site],
  );
  if (!seal) return { number: 0, sha256: GENESIS, sealedAt: null };
  const { number, sha256, sealed_at } = seal;
  return { number, sha256: toHex(sha256), sealedAt: toSeconds(sealed_at) };
}
