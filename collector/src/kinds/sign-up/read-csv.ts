/** A row of a table by the names of its columns, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** The cells of a CSV text (RFC 4180), row by row. */
function* parse(text: string, separator: string): Generator<{ line: number; cells: string[] }> {
  let [line, begins, cell, isQuoted, wasQuoted] = [1, 1, '', false, false];
  let cells: string[] = [];
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    if (isQuoted && character !== undefined) {
      if (character === '\n') line += 1;
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '' && !wasQuoted) [isQuoted, wasQuoted] = [true, true];
    else if (character === separator) {
      cells.push(cell);
      [cell, wasQuoted] = ['', false];
    } else if (character === '\n' || character === undefined) {
      cells.push(cell.replace(/\r$/, ''));
      if (cells.length > 1 || cells[0] !== '') yield { line: begins, cells };
      line += 1;
      [cells, cell, wasQuoted, begins] = [[], '', false, line];
    } else cell += character;
  }
}

/**
 * Reads a table whose first row has the names of its columns. French spreadsheets write semicolons:
 * whichever stands in the first row separates.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  const content = text.replace(/^\ufeff/, '');
  const first = content.split('\n', 1)[0] ?? '';
  const rows = parse(content, first.includes(';') ? ';' : ',');
  const head = rows.next();
  const names = head.done ? [] : head.value.cells.map((name) => name.trim());
  for (const { line, cells } of rows)
    yield {
      line,
      cells: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])),
    };
}
