import * as v from 'valibot';
import { id, label, moment, sha256, uuid } from '@limpide/contract/fields';
import type { Database, Queryable } from '../database/database.js';

const day = v.nullable(moment);

/** A text as the owner sees it in a list. Moments to the second, UTC. */
export const storedText = v.strictObject({
  site: id,
  sha256: v.nonNullable(sha256),
  lang: v.string(),
  version: v.nullable(label),
  /** Where it was shown: `notice`, `manager`, `newsletter`… */
  surface: v.string(),
  bytes: v.number(),
  keptAt: moment,
  /** Of the records that name it; null once nothing does. */
  firstAt: day,
  lastAt: day,
});

/** Something that names a text. */
export const textUse = v.strictObject({
  at: moment,
  eventId: uuid,
  kind: v.string(),
  action: v.string(),
});

export const wholeText = v.strictObject({
  ...storedText.entries,
  text: v.string(),
  /** The last fifty. */
  uses: v.array(textUse),
});

export const textList = v.strictObject({ texts: v.array(storedText) });

export type StoredText = v.InferOutput<typeof storedText>;
export type TextUse = v.InferOutput<typeof textUse>;
export type WholeText = v.InferOutput<typeof wholeText>;

const SECONDS = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const seconds = (moment: string) => `to_char(${moment} AT TIME ZONE 'UTC', ${SECONDS})`;
/** Each way in is asked by its own index: what comes first or last of millions is one step. */
const end = (order: 'ASC' | 'DESC') => `(SELECT ${seconds('at')} FROM named_texts AS named
  WHERE named.site = texts.site AND named.sha256 = texts.sha256 ORDER BY at ${order} LIMIT 1)`;

const COLUMNS = `site, sha256, lang, version, surface, bytes, ${seconds('kept_at')} AS "keptAt",
  ${end('ASC')} AS "firstAt", ${end('DESC')} AS "lastAt"`;

/** Every text of a site, the last used first; with `sha256`, that one. */
export const listTexts = (
  queryable: Queryable,
  site: string,
  sha256: string | null = null,
): Promise<StoredText[]> =>
  queryable.query<StoredText>(
    `SELECT ${COLUMNS} FROM texts WHERE site = $1 AND sha256 = coalesce($2, sha256)
     ORDER BY "lastAt" DESC NULLS LAST, sha256`,
    [site, sha256],
  );

const USES = `
SELECT ${seconds('at')} AS at, event_id AS "eventId", kind, action FROM named_texts
WHERE site = $1 AND sha256 = $2 ORDER BY at DESC, event_id LIMIT 50`;

/** A text with what names it. Undefined where the site has none of this hash. */
export async function readText(
  database: Database,
  site: string,
  sha256: string,
): Promise<WholeText | undefined> {
  const [stored] = await listTexts(database, site, sha256);
  const text = await textOf(database, site, sha256);
  if (!stored || text === undefined) return undefined;
  const uses = await database.query<TextUse>(USES, [site, sha256]);
  return { ...stored, text, uses };
}

/** The text of a hash alone, for pages that show a record. */
export async function textOf(
  queryable: Queryable,
  site: string,
  sha256: string,
): Promise<string | undefined> {
  const [kept] = await queryable.query<{ text: string }>(
    'SELECT text FROM texts WHERE site = $1 AND sha256 = $2',
    [site, sha256],
  );
  return kept?.text;
}

const NEXT = `
SELECT sha256, lang, version, surface, text FROM texts WHERE site = $1 AND sha256 > $2
ORDER BY sha256 LIMIT 50`;

const NAMED = `
SELECT sha256, lang, version, surface, text FROM texts WHERE site = $1 AND sha256 > $2
  AND (sha256 = ANY($5::text[]) OR EXISTS (
    SELECT 1 FROM named_texts AS named WHERE named.site = texts.site
      AND named.sha256 = texts.sha256 AND at >= $3::timestamptz AND at < $4::timestamptz))
ORDER BY sha256 LIMIT 50`;

type Exported = Pick<WholeText, 'sha256' | 'lang' | 'version' | 'surface' | 'text'>;

/** Every text of a site, for what is taken away whole; some megabytes at a time at most. */
export const eachText = (database: Database, site: string): AsyncGenerator<Exported> =>
  byHash((after) => database.query<Exported>(NEXT, [site, after]));

/**
 * The texts of a site that something named in a period, records, sign-ups and requests alike, and
 * those of these hashes; some megabytes at a time at most.
 * @param period moments: `to` is no longer in it
 */
export const textsNamed = (
  database: Database,
  site: string,
  { from, to }: { from: string; to: string },
  hashes: Iterable<string>,
): AsyncGenerator<Exported> =>
  byHash((after) => database.query<Exported>(NAMED, [site, after, from, to, [...hashes]]));

async function* byHash(
  pageAfter: (sha256: string) => Promise<Exported[]>,
): AsyncGenerator<Exported> {
  for (let after = ''; ;) {
    const page = await pageAfter(after);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.sha256;
  }
}
