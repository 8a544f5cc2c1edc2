import { csvCell } from './csv-cell.js';

/** A column of a table: its name, and what of a value stands in it. */
export type Column<Value> = [name: string, read: (value: Value) => unknown];

/** The column that has a member's own name. */
export const columnOf = <Value>(name: keyof Value & string): Column<Value> => [
  name,
  (value) => value[name],
];

const row = (cells: unknown[]): string =>
  `${cells.map((cell) => csvCell(cell === null || cell === undefined ? '' : String(cell))).join(',')}\r\n`;

/** Values as a table. It begins with a byte order mark: spreadsheets need it to see UTF-8. */
export async function* writeTable<Value>(
  columns: readonly Column<Value>[],
  values: AsyncIterable<Value>,
): AsyncGenerator<string> {
  // Names are ours: they need no quotes.
  yield `\ufeff${columns.map(([name]) => name).join(',')}\r\n`;
  for await (const value of values) yield row(columns.map(([, read]) => read(value)));
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
