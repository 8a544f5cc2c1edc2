import { createHmac } from 'node:crypto';
import type { Database } from '../database/database.js';
import { addressGroup } from './address-group.js';
import { DailySalt } from './daily-salt.js';

/** How many requests one client may make per minute. */
export interface Limits {
  /** Records posted: 120 by default, for a whole company may share an address. */
  posts: number;
  /** Rights requests: 20 by default. Each may send a mail, and few people make many. */
  requests: number;
  /** Links of rights requests opened, right or wrong: 60 by default. */
  links: number;
  /** Wrong tokens presented: 10 by default. */
  wrongTokens: number;
  /** Decisions that a whole site may post: 6,000 by default, a hundred a second for a minute. */
  site: number;
}

export const defaultLimits: Limits = {
  posts: 120,
  requests: 20,
  links: 60,
  wrongTokens: 10,
  site: 6000,
};

const WINDOW = 60_000;

interface Count {
  /** Counted here and not yet shared. */
  own: number;
  /** What all processes had counted when last asked. */
  shared: number;
}

const SHARE = `
INSERT INTO rate_limits (key, starts_at, count)
SELECT decode(key, 'hex'), $1, count FROM unnest($2::text[], $3::int[]) AS own (key, count)
ON CONFLICT (key, starts_at) DO UPDATE SET count = rate_limits.count + excluded.count
RETURNING encode(key, 'hex') AS key, count`;

/**
 * Counts requests per client and minute. Each process counts in memory, so that a request waits
 * for no database, and `share()` adds its counts to everybody's about once a second: a client that
 * spreads over the processes gains a second, not more.
 */
export class Limiter {
  readonly #database: Database;
  readonly #limits: Limits;
  readonly #now: () => Date;
  readonly #salt: DailySalt;
  #window = 0;
  #counts = new Map<string, Count>();

  constructor(database: Database, limits: Partial<Limits>, now: () => Date) {
    this.#database = database;
    this.#limits = { ...defaultLimits, ...limits };
    this.#now = now;
    this.#salt = new DailySalt(database);
  }

  /** Counts a request. Undefined if it may pass, else the seconds to wait. */
  hit(rule: keyof Limits, address: string): Promise<number | undefined> {
    return this.#ask(rule, address, 1);
  }

  /** The same without counting. */
  look(rule: keyof Limits, address: string): Promise<number | undefined> {
    return this.#ask(rule, address, 0);
  }

  async #ask(rule: keyof Limits, address: string, weight: 0 | 1): Promise<number | undefined> {
    const now = this.#now();
    const hmac = createHmac('sha256', await this.#salt.of(now));
    const key = hmac
      .update(`${rule}\n${addressGroup(address)}`)
      .digest('hex')
      .slice(0, 32);

    this.#turn(now);
    const count = this.#counts.get(key) ?? { own: 0, shared: 0 };
    if (count.own + count.shared >= this.#limits[rule])
      return Math.max(1, Math.ceil((this.#window + WINDOW - now.valueOf()) / 1000));
    count.own += weight;
    if (weight) this.#counts.set(key, count);
    return undefined;
  }

  /** Adds what was counted here to the database and learns what the others have counted. */
  async share(): Promise<void> {
    this.#turn(this.#now());
    const window = this.#window;
    // In one order, so that two processes never wait for each other.
    const own = [...this.#counts]
      .filter(([, { own }]) => own > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (own.length === 0) return;
    const sent = new Map(own.map(([key, count]) => [key, count.own]));
    const rows = await this.#database.query<{ key: string; count: number }>(SHARE, [
      new Date(window).toISOString(),
      [...sent.keys()],
      [...sent.values()].map(String),
    ]);
    for (const { key, count } of rows) {
      const known = window === this.#window ? this.#counts.get(key) : undefined;
      if (known) Object.assign(known, { shared: count, own: known.own - (sent.get(key) ?? 0) });
    }
    await this.#database.query('DELETE FROM rate_limits WHERE starts_at < $1', [
      new Date(window - WINDOW).toISOString(),
    ]);
  }

  /** Starts the counts again with each minute. */
  #turn(now: Date): void {
    const window = Math.floor(now.valueOf() / WINDOW) * WINDOW;
    if (window === this.#window) return;
    this.#window = window;
    this.#counts = new Map();
  }
}
