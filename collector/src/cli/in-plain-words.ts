import { codeOf, isUnavailable, sqlState } from '../database/sql-state.js';
import { PlainError } from '../errors/plain-error.js';

/** What the system or the database says by a code, and what a person can do about it. */
const sentences: Record<string, string> = {
  EADDRINUSE: 'The port is taken by another program: set PORT to a free one.',
  EACCES: 'The port or the folder is not ours to open: see PORT and LIMPIDE_DATA.',
  ENOSPC: 'The disk is full: make room, then start again. Nothing that was acknowledged is lost.',
  EROFS: 'The folder cannot be written: see LIMPIDE_DATA.',
  [sqlState.diskFull]: 'The disk of the database is full: make room, then start again.',
  '28P01': 'The database refuses the password: see DATABASE_URL.',
  '28000': 'The database refuses this user: see DATABASE_URL.',
  '3D000': 'There is no such database: create it, or see DATABASE_URL.',
  '42501':
    'The user of DATABASE_URL may not create tables there: make it the owner of the database.',
};

/** One sentence on what went wrong where a person can correct it; undefined for an internal error. */
export function inPlainWords(error: unknown): string | undefined {
  const code = codeOf(error);
  if (error instanceof PlainError) return error.message;
  const known = code === undefined ? undefined : sentences[code];
  if (known) return known;
  return isUnavailable(error)
    ? 'The database cannot be reached: is it running, and is DATABASE_URL right?'
    : undefined;
}
