import { recordAsJson, type StoredRecord } from '../../records/list-records.js';
import { toCsv } from './to-csv.js';
import { toJsonArray } from './to-json-array.js';

export interface Format {
  type: string;
  write: (records: AsyncIterable<StoredRecord>) => AsyncGenerator<string>;
}

async function* toLines(records: AsyncIterable<StoredRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${recordAsJson(record)}\n`;
}

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  json: { type: 'application/json', write: toJsonArray },
  ndjson: { type: 'application/x-ndjson', write: toLines },
} as const satisfies Record<string, Format>;
