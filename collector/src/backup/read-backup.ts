import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { codeOf } from '../database/sql-state.js';
import { backupEnd, backupHeader, BackupError, type BackupHeader } from './format.js';

export interface OpenedBackup {
  header: BackupHeader;
  /**
   * Each row as its table and its JSON. Throws at the end where the file is not what was written: until
   * then nothing of it may be relied on.
   */
  rows: AsyncGenerator<[table: string, row: string]>;
  /** Of `records_sequence`, once the rows have been read. */
  sequence: () => string;
}

/** The lines of a file, as far as it can be read: a cut or a changed one ends early. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  try {
    yield* createInterface({ input: text, crlfDelay: Infinity });
  } catch (error) {
    throw new BackupError(
      codeOf(error) === 'ENOENT'
        ? `${file}: there is no such file.`
        : `${file} is damaged: it cannot be read to its end.`,
    );
  }
}

/**
 * Opens a backup.
 * @throws BackupError (rejects) where it is none, or cannot be read
 */
export async function readBackup(file: string): Promise<OpenedBackup> {
  const lines = linesIn(file);
  const hash = createHash('sha256');
  const first = await lines.next();
  const none = () => new BackupError(`${file} is no backup of Limpide.`);
  if (first.done) throw none();
  let header: BackupHeader;
  try {
    header = v.parse(backupHeader, JSON.parse(first.value));
  } catch {
    throw none();
  }
  hash.update(`${first.value}\n`);
  let sequence = '1';
  async function* rows(): AsyncGenerator<[string, string]> {
    for await (const line of lines) {
      if (!line.startsWith('["')) {
        const parsed = v.safeParse(backupEnd, JSON.parse(line));
        if (!parsed.success || parsed.output.end.sha256 !== hash.digest('hex'))
          throw new BackupError(`${file} is damaged: it is not what was written.`);
        sequence = parsed.output.end.sequence;
        return;
      }
      hash.update(`${line}\n`);
      const comma = line.indexOf(',');
      yield [line.slice(2, comma - 1), line.slice(comma + 1, -1)];
    }
    throw new BackupError(`${file} is damaged: its end is missing.`);
  }
  return { header, rows: rows(), sequence: () => sequence };
}
