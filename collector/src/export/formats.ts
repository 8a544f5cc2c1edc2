import type { StoredRecord } from '../records/list.js';
import { toCsv } from './to-csv.js';
import { toJsonArray } from './to-json-array.js';
import { toNdjson } from './to-ndjson.js';

export interface Format {
  type: string;
  write: (records: AsyncIterable<StoredRecord>) => AsyncGenerator<string>;
}

/** As `GET /decisions` shows a record: its body, and what we know of it. */
export const flatten = ({ body, ...stored }: StoredRecord) => ({ ...stored, ...body });

async function* flat(records: AsyncIterable<StoredRecord>) {
  for await (const record of records) yield flatten(record);
}

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  json: { type: 'application/json', write: (records) => toJsonArray(flat(records)) },
  ndjson: { type: 'application/x-ndjson', write: (records) => toNdjson(flat(records)) },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
