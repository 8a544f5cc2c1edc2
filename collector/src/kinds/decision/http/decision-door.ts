import type { Database } from '../../../database/database.js';
import type { Door } from '../../../intake/door.js';
import { decision, type DecisionRecord } from '@limpide/contract/kinds/decision/message';
import { receive, type Receipt } from '../../../records/receive.js';
import { RecordWriter } from '../../../records/record-writer.js';
import { keepChoice } from './keep-choice.js';

/** `POST {base}/decisions`: a decision is stored as it was posted. */
export function decisionDoor({
  database,
  now,
}: {
  database: Database;
  now: () => Date;
}): Door<DecisionRecord, Receipt> {
  const writer = new RecordWriter(database);
  return {
    kind: 'decision',
    limit: 'posts',
    isSiteLimited: true,
    schema: decision,
    receive: ({ site, body }) => receive(database, writer, { site: site.id, body, now: now() }),
    answer: (context, { site, body }, { outcome, ...answer }) => {
      if (outcome === 'stored') keepChoice(context, site, body, now());
      return context.json(answer, outcome === 'stored' ? 201 : 200);
    },
  };
}
