import type { Database } from '../database/database.js';
import { timeZoneOf, type Site } from '../sites/sites.js';
import { countDays } from './count-days.js';

/** The day to count next, if it has been over for an hour: what is late has then come in. */
const NEXT = `
SELECT (day + 1)::text AS day FROM figured
WHERE site = $1 AND ((day + 2)::timestamp AT TIME ZONE $2::text) + interval '1 hour' <= $3 FOR UPDATE`;

/** Begins the day before the first record. */
const BEGIN = `
INSERT INTO figured (site, day)
SELECT $1, (min(received_at) AT TIME ZONE $2::text)::date - 1 FROM records
WHERE site = $1 AND kind = 'decision' HAVING count(*) > 0
ON CONFLICT (site) DO NOTHING`;

/** Counts the days that are over and not yet counted, each in a transaction of its own. */
export async function rollUp(database: Database, site: Site, now: Date): Promise<void> {
  const zone = timeZoneOf(site);
  const known = await database.query('SELECT 1 FROM figured WHERE site = $1', [site.id]);
  if (known.length === 0) await database.query(BEGIN, [site.id, zone]);

  const countNext = () =>
    database.transaction(async (transaction) => {
      const [next] = await transaction.query<{ day: string }>(NEXT, [
        ...[site.id, zone, now.toISOString()],
      ]);
      if (!next) return false;
      await transaction.query(
        `INSERT INTO daily_figures (site, day, page, item, value, count)
         SELECT $1, counted.* FROM (${countDays()}) AS counted`,
        [site.id, zone, next.day, next.day],
      );
      await transaction.query('UPDATE figured SET day = $2::date WHERE site = $1', [
        ...[site.id, next.day],
      ]);
      return true;
    });
  while (await countNext());
}
