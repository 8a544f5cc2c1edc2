import { recordAsJson, type StoredRecord } from '../../records/list-records.js';

/** One JSON array of records, written as it comes. */
export async function* toJsonArray(records: AsyncIterable<StoredRecord>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const record of records) {
    yield `${separator}${recordAsJson(record)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
