import { createHash } from 'node:crypto';
import type { ShownText } from '@limpide/contract/shown-text';
import type { Database, Queryable } from '../database/database.js';
import type { Logger } from '../observe/logger.js';
import type { Metrics } from '../observe/metrics.js';
import { Recently } from './recently.js';

/** What a site may keep. */
export interface TextQuota {
  count: number;
  /** Of UTF-8, all texts together. */
  bytes: number;
}

/** A site has some twenty texts a release and language; a hundred releases in two languages fit. */
export const defaultTextQuota: TextQuota = { count: 4000, bytes: 32 * 1024 * 1024 };

/** A text, and of which site. */
export type Shown = Pick<ShownText, 'sha256' | 'lang' | 'version' | 'text'> & { site: string };

/** `unknown`: no record of the site names it. */
export type Kept = 'kept' | 'known' | 'unknown' | 'full';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How long what one process knows of others' work may be out of date (ms). */
const TRUSTED = 600_000;

const NAMED = `
SELECT notice->>'id' AS surface FROM named_texts
WHERE site = $1 AND sha256 = $2 AND notice->>'lang' = $3
  AND notice->>'version' IS NOT DISTINCT FROM $4 LIMIT 1`;

/** In one statement: two that come together exceed the quota by one at most. */
const KEEP = `
WITH kept AS (
  SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM texts WHERE site = $1)
INSERT INTO texts (site, sha256, lang, version, surface, bytes, kept_at, text)
SELECT $1, $2, $3, $4, $5, $6::int, $7, $8 FROM kept
WHERE kept.count < $9::int AND kept.bytes + $6::int <= $10::bigint
ON CONFLICT (site, sha256) DO NOTHING RETURNING 1`;

/** The texts that were shown, each kept once per site by its hash. */
export class Texts {
  readonly #database: Database;
  readonly #metrics: Metrics;
  readonly #logger: Logger;
  readonly #quota: TextQuota;
  readonly #now: () => Date;
  readonly #known: Recently;
  readonly #full: Recently;

  constructor(
    database: Database,
    { metrics, logger, now }: { metrics: Metrics; logger: Logger; now: () => Date },
    quota: TextQuota = defaultTextQuota,
  ) {
    this.#database = database;
    this.#metrics = metrics;
    this.#logger = logger;
    this.#quota = quota;
    this.#now = now;
    this.#known = new Recently(TRUSTED, now);
    this.#full = new Recently(TRUSTED, now);
  }

  /** Whether the text of a record that was just stored is worth posting. Null: it has none. */
  async isWanted(site: string, sha256: string | null): Promise<boolean> {
    if (sha256 === null || this.#full.has(site) || this.#known.has(`${site} ${sha256}`))
      return false;
    return !(await this.#isKept(this.#database, site, sha256));
  }

  /** Keeps a text that a record names. The caller has seen that its hash is right. */
  async keep(shown: Shown, queryable: Queryable = this.#database): Promise<Kept> {
    const outcome = await this.#keep(shown, queryable);
    this.#metrics.text(outcome);
    return outcome;
  }

  async #isKept(queryable: Queryable, site: string, sha256: string): Promise<boolean> {
    const found = await queryable.query(
      'SELECT 1 FROM texts WHERE site = $1 AND sha256 = $2',
      [site, sha256],
      'find-text',
    );
    if (found.length > 0) this.#known.add(`${site} ${sha256}`);
    return found.length > 0;
  }

  async #keep({ site, sha256, lang, version, text }: Shown, queryable: Queryable): Promise<Kept> {
    if (await this.#isKept(queryable, site, sha256)) return 'known';
    const [named] = await queryable.query<{ surface: string }>(NAMED, [
      ...[site, sha256, lang, version],
    ]);
    if (!named) return 'unknown';
    const bytes = Buffer.byteLength(text);
    const kept = await queryable.query(KEEP, [
      ...[site, sha256, lang, version, named.surface, bytes, this.#now().toISOString(), text],
      ...[this.#quota.count, this.#quota.bytes],
    ]);
    if (kept.length > 0) return 'kept';
    if (await this.#isKept(queryable, site, sha256)) return 'known';
    // Once for all that are refused meanwhile: whoever fills it up shall not fill the log too.
    if (!this.#full.has(site)) this.#logger.warn({ site, ...this.#quota }, 'texts are full');
    this.#full.add(site);
    return 'full';
  }
}
