import type { Database } from '../../database/database.js';
import { eventFrom, eventsColumn, type EventRow } from '../../case-files/event-store.js';
import { provenPreferencesOf, type ProvenPreferences } from './customer-preferences.js';
import { preferencesStore, COLUMNS, type PreferencesFile } from './preferences-store.js';

const LIST = `
SELECT ${COLUMNS}, ${eventsColumn(preferencesStore)} AS events FROM choice_files AS file
WHERE site = $1 AND (created_at, id) > (coalesce($2, '-infinity'::timestamptz),
  coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
ORDER BY created_at, id LIMIT $4`;

const PAGE = 200;

/** The choices of every customer with their proof, a page at a time. */
export async function* eachPreferences(
  database: Database,
  site: string,
): AsyncGenerator<ProvenPreferences> {
  for (let last: PreferencesFile | undefined; ;) {
    const page = await database.query<PreferencesFile & { events: EventRow[] }>(LIST, [
      ...[site, last?.createdAt.toISOString() ?? null, last?.id ?? null, PAGE],
    ]);
    for (const { events, ...file } of page) yield provenPreferencesOf(file, events.map(eventFrom));
    last = page.at(-1);
    if (page.length < PAGE) return;
  }
}
