import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.js';

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The salt of the day, UTC, the same for every process; yesterday's is forgotten a day later. */
export class DailySalt {
  readonly #database: Database;
  #day = '';
  #salt: Promise<Buffer> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  of(now: Date): Promise<Buffer> {
    const day = dayOf(now);
    if (day !== this.#day || !this.#salt) {
      this.#day = day;
      this.#salt = this.#fetch(day);
      // Not kept if it fails: the next request tries again.
      this.#salt.catch(() => (this.#salt = undefined));
    }
    return this.#salt;
  }

  async #fetch(day: string): Promise<Buffer> {
    await this.#database.query(
      'INSERT INTO salts (day, salt) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING',
      [day, randomBytes(32)],
    );
    await this.#database.query('DELETE FROM salts WHERE day < $1::date - 1', [day]);
    const [row] = await this.#database.query<{ salt: Uint8Array }>(
      'SELECT salt FROM salts WHERE day = $1',
      [day],
    );
    if (!row) throw new Error(`No salt for ${day}.`);
    return Buffer.from(row.salt);
  }
}
