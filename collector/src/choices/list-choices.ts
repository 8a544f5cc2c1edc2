import type { Database } from '../database/database.js';
import { EVENTS, fileEventFrom, type EventRow } from '../records/file-events.js';
import { provenChoicesOf, type ProvenChoices } from './line.js';
import { COLUMNS, type ChoiceFile } from './store.js';

const LIST = `
SELECT ${COLUMNS}, ${EVENTS} AS events FROM choice_files AS file
WHERE site = $1 AND (created_at, id) > (coalesce($2, '-infinity'::timestamptz),
  coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
ORDER BY created_at, id LIMIT $4`;

const PAGE = 200;

/** The choices of every customer with their proof, a page at a time. */
export async function* eachChoices(
  database: Database,
  site: string,
): AsyncGenerator<ProvenChoices> {
  for (let last: ChoiceFile | undefined; ;) {
    const page = await database.query<ChoiceFile & { events: EventRow[] }>(LIST, [
      ...[site, last?.createdAt.toISOString() ?? null, last?.id ?? null, PAGE],
    ]);
    for (const { events, ...file } of page) yield provenChoicesOf(file, events.map(fileEventFrom));
    last = page.at(-1);
    if (page.length < PAGE) return;
  }
}
