import { CsvError, parse } from 'csv-parse/sync';
import { PlainError } from '../../errors/plain-error.js';

/** A row of a table by the names of its columns, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** The rows of a CSV text (RFC 4180). Throws where a quote is not closed: all after it is one cell. */
function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      // A quote within a cell that has none around it is a character, as spreadsheets have it.
      relax_quotes: true,
    });
  } catch (error) {
    throw error instanceof CsvError ? new PlainError(error.message) : error;
  }
}

/**
 * Reads a table whose first row has the names of its columns. French spreadsheets write semicolons:
 * whichever stands in the first row separates.
 * @throws PlainError where the text is no table
 */
export function* readCsv(text: string): Generator<CsvRow> {
  const first = text.split('\n', 1)[0] ?? '';
  let next = 1;
  let names: string[] | undefined;
  for (const values of parseRows(text, first.includes(';') ? ';' : ',')) {
    const line = next;
    // Counted here: the parser counts a line break within quotes twice where it is CRLF.
    next += values.join('').split('\n').length;
    if (values.length === 1 && values[0] === '') continue;
    const trimmed = values.map((value) => value.trim());
    if (names)
      yield {
        line,
        cells: Object.fromEntries(names.map((name, index) => [name, trimmed[index] ?? ''])),
      };
    else names = trimmed;
  }
}
