import { stringify } from 'csv-stringify/sync';
import { withoutFormulas } from './without-formulas.js';

/** A column of a table: its name, and what of a value stands in it. */
export type Column<Value> = [name: string, read: (value: Value) => unknown];

/** The column that has a member's own name. */
export const columnOf = <Value>(name: keyof Value & string): Column<Value> => [
  name,
  (value) => value[name],
];

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : withoutFormulas(String(value));

/** Every cell in quotes. A row at a time, so that the reader of the rows sets their pace. */
const row = (cells: string[], isQuoted = true): string =>
  stringify([cells], { quoted: isQuoted, quoted_empty: true, record_delimiter: 'windows' });

/** Values as a table. It begins with a byte order mark: spreadsheets need it to see UTF-8. */
export async function* writeTable<Value>(
  columns: readonly Column<Value>[],
  values: AsyncIterable<Value>,
): AsyncGenerator<string> {
  const names = columns.map(([name]) => name);
  // Names are ours: they need no quotes.
  yield `\ufeff${row(names, false)}`;
  for await (const value of values) yield row(columns.map(([, read]) => cell(read(value))));
}

/** One JSON array of values, written as it comes. */
export async function* writeArray(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const value of values) {
    yield `${separator}${JSON.stringify(value)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
