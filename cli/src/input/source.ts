import { readFile } from 'node:fs/promises';
import { parse as parseJson, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { UsageError } from './usage-error.js';

/** A file of the owner's, as it was read. */
export interface Source {
  path: string;
  text: string;
}

/** Line and column of an offset, from 1, as an editor counts. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Reads a file of the owner's.
 * @throws UsageError (rejects) where it cannot be read
 */
export async function readSource(path: string): Promise<Source> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}

/** Where a text stops being JSON, as an editor counts. */
function brokenAt(path: string, text: string): string {
  const errors: ParseError[] = [];
  parseJson(text, errors);
  const [first] = errors;
  const { line, column } = positionOf(text, first?.offset ?? 0);
  const what = first ? printParseErrorCode(first.error) : 'InvalidSymbol';
  return `${path} is not JSON, line ${line}, column ${column}: ${what}`;
}

/**
 * The object in a JSON file. A byte order mark is accepted.
 * @throws UsageError with file, line and column
 */
export function parseSource<Shape extends object>({ path, text }: Source): Shape {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(brokenAt(path, text));
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError(`${path} is not a JSON object`);
  return value as Shape;
}
