import type { StoredRecord } from '../../records/list-records.js';
import { writeTable, type Column as TableColumn } from '../../export/table.js';

type Switches = Record<string, boolean> | null | undefined;

/** `audience: yes, advertising: no`, for people who read tables. */
const written = (switches: Switches): string =>
  Object.entries(switches ?? {})
    .map(([id, value]) => `${id}: ${value ? 'yes' : 'no'}`)
    .join('; ');

/** A record with its body parsed. */
type Parsed = Omit<StoredRecord, 'body'> & { body: Record<string, unknown> };

type Column = TableColumn<Parsed>;

const member =
  (...path: string[]) =>
  ({ body }: Parsed): unknown =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], body);

const columns: Column[] = [
  ['receivedAt', ({ receivedAt }) => receivedAt],
  ...['occurredAt', 'eventId', 'action', 'subjectRef', 'origin', 'pageId'].map((key): Column => [
    key,
    member(key),
  ]),
  ['state', ({ body }) => written(body['state'] as Switches)],
  ['services', ({ body }) => written(body['services'] as Switches)],
  ['previousState', ({ body }) => written(body['previousState'] as Switches)],
  ['expiresAt', member('expiresAt')],
  ['gpc', member('signals', 'gpc')],
  ['layer', member('ui', 'layer')],
  ['control', member('ui', 'control')],
  ['noticeVersion', member('notice', 'version')],
  ['noticeLang', member('notice', 'lang')],
  ['textSha256', member('notice', 'textSha256')],
  ['configSha256', member('notice', 'configSha256')],
  ['codeSha256', member('notice', 'codeSha256')],
  ['sha256', ({ sha256 }) => sha256],
];

async function* parsed(records: AsyncIterable<StoredRecord>): AsyncGenerator<Parsed> {
  for await (const record of records) yield { ...record, body: JSON.parse(record.body) };
}

/** Decisions as a table. */
export const toCsv = (records: AsyncIterable<StoredRecord>): AsyncGenerator<string> =>
  writeTable(columns, parsed(records));
