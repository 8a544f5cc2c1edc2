import type { Database } from '../database/database.js';
import { PlainError } from '../errors/plain-error.js';
import type { Signer } from '../security/hmac-signer.js';

/** The secret is another one than that under which the addresses of this database were hashed. */
export class SecretChanged extends PlainError {
  override readonly name = 'SecretChanged';
}

/**
 * Objections are found by a hash under the secret: with another secret they would be forgotten in
 * silence, and the links of mails that were sent would stop nothing. So it is refused. The secret is
 * also fetched here, before any transaction needs it.
 */
export async function checkSecret(database: Database, signer: Signer): Promise<void> {
  const mark = await signer.sign('address', 'mark');
  await database.query(
    `INSERT INTO secrets (name, value) VALUES ('mark', $1) ON CONFLICT (name) DO NOTHING`,
    [Buffer.from(mark)],
  );
  const [kept] = await database.query<{ value: Uint8Array }>(
    `SELECT value FROM secrets WHERE name = 'mark'`,
  );
  if (Buffer.from(kept?.value ?? []).toString() === mark) return;
  const [address] = await database.query(
    'SELECT 1 FROM subscriptions UNION ALL SELECT 1 FROM suppressions LIMIT 1',
  );
  if (address)
    throw new SecretChanged(
      'LIMPIDE_SECRET is not the one under which this database has hashed its addresses: objections would no longer be found. Set the former one again.',
    );
  await database.query(`UPDATE secrets SET value = $1 WHERE name = 'mark'`, [Buffer.from(mark)]);
}
