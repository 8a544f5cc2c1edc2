import * as v from 'valibot';
import { uuid } from '@limpide/contract/fields';
import type { Database } from '../database/database.js';
import type { StartOptions } from '../server/start.js';
import { siteNamed } from './site-named.js';
import { UsageError } from './usage-error.js';

type Print = (line: string) => void;

/**
 * Whether a mail has still something to say at $1: its link opens something, which an objection, an
 * erasure, an answer and the end of its time all put an end to; the request that it is about waits.
 */
const HAS_A_POINT = `
CASE WHEN template LIKE 'newsletter-%' THEN EXISTS (SELECT 1 FROM confirmations AS link
    WHERE link.site = mails.site AND link.used_at IS NULL AND link.expires_at > $1::timestamptz
      AND link.token_sha256 = sha256(convert_to(
        reverse(split_part(reverse(variables->>'link'), '/', 1)), 'UTF8')))
  WHEN template LIKE 'rights-%' THEN EXISTS (SELECT 1 FROM rights_requests AS asked
    WHERE asked.site = mails.site AND asked.reference = variables->>'reference'
      AND asked.settled_at IS NULL AND (template <> 'rights-identity' OR asked.due_on IS NULL))
  ELSE true END`;

const GIVEN_UP = `due_at IS NULL AND ($2::text IS NULL OR site = $2) AND ($3::uuid IS NULL OR id = $3)`;

interface Row {
  id: string;
  site: string;
  template: string;
  at: Date;
  tries: number;
  error: string | null;
  has_point: boolean;
}

const find = (database: Database, now: Date, site: string | null, id: string | null) =>
  database.query<Row>(
    `SELECT id, site, template, created_at AS at, tries, error, ${HAS_A_POINT} AS has_point
     FROM mails WHERE ${GIVEN_UP} ORDER BY created_at, id`,
    [now.toISOString(), site, id],
  );

const siteOf = (site: string | undefined, { sites }: StartOptions): string | null =>
  site === undefined ? null : siteNamed(sites, site).id;

/** `mail failed`: what was given up, and why, without an address. */
export async function printFailed(
  { site }: { site?: string },
  database: Database,
  options: StartOptions,
  print: Print,
): Promise<void> {
  const found = await find(database, new Date(), siteOf(site, options), null);
  for (const one of found)
    print(
      [
        ...[one.id, one.site, one.template, one.at.toISOString(), `${one.tries} tries`],
        ...[one.error ?? '', one.has_point ? 'can be tried again' : 'has no point any more'],
      ].join('\t'),
    );
  print(`${found.length} given up.`);
}

/**
 * `mail retry [<id>]`: what was given up waits again, and leaves with the collector. As often as it is
 * run; whoever has objected since, was erased or has answered gets none.
 */
export async function retryFailed(
  id: string | undefined,
  { site }: { site?: string },
  database: Database,
  options: StartOptions,
  print: Print,
  now = new Date(),
): Promise<void> {
  if (id !== undefined && !v.is(uuid, id))
    throw new UsageError('<id> is that of a mail, as limpide collector mail failed prints it');
  const asked = [now.toISOString(), siteOf(site, options), id ?? null];
  const again = await database.query(
    `UPDATE mails SET due_at = $1, retried_at = $1, tries = 0, error = NULL
     WHERE ${GIVEN_UP} AND ${HAS_A_POINT} RETURNING id`,
    asked,
  );
  const left = await find(database, now, siteOf(site, options), id ?? null);
  print(`${again.length} wait to be sent again, ${left.length} have no point any more.`);
}
