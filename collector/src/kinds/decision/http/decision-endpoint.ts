import type { Database } from '../../../database/database.js';
import type { MessageEndpoint } from '../../../intake/message-endpoint.js';
import { decision, type DecisionRecord } from '@limpide/contract/kinds/decision/message';
import { receiveRecord, type RecordReceipt } from '../../../records/receive-record.js';
import { RecordWriter } from '../../../records/record-writer.js';
import { setChoiceCookie } from './set-choice-cookie.js';

/** `POST {base}/decisions`: a decision is stored as it was posted. */
export function decisionEndpoint({
  database,
  now,
}: {
  database: Database;
  now: () => Date;
}): MessageEndpoint<DecisionRecord, RecordReceipt> {
  const writer = new RecordWriter(database);
  return {
    kind: 'decision',
    limit: 'posts',
    isSiteLimited: true,
    schema: decision,
    receive: ({ site, body }) =>
      receiveRecord(database, writer, { site: site.id, body, now: now() }),
    answer: (context, { site, body, asks }, { outcome, ...answer }) => {
      if (outcome === 'stored') setChoiceCookie(context, site, body, now());
      return context.json({ ...answer, ...asks }, outcome === 'stored' ? 201 : 200);
    },
  };
}
