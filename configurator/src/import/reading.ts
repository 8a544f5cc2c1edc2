import { isObject } from '@limpide/contract/is-object';
import type { Json } from '../model/paths.js';
import { CODE, Pattern } from './literals.js';

/**
 * An object of another tool, as it is read: what was asked for is taken, and the rest is told to the
 * owner, so that nothing is lost in silence.
 */
export class Reading {
  readonly #taken = new Set<string>();

  constructor(readonly root: Json) {}

  /** The value at a path of keys; undefined where it is code. It counts as taken. */
  take(...keys: (string | number)[]): unknown {
    this.#taken.add(keys.join('.'));
    const value = this.peek(...keys);
    return value === CODE ? undefined : value;
  }

  peek(...keys: (string | number)[]): unknown {
    let value: unknown = this.root;
    for (const key of keys)
      value = Object.hasOwn(Object(value), key) ? (value as Json)[key] : undefined;
    return value;
  }

  text(...keys: (string | number)[]): string | undefined {
    const value = this.take(...keys);
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  }

  list(...keys: (string | number)[]): unknown[] {
    const value = this.peek(...keys);
    return Array.isArray(value) ? (value as unknown[]) : [];
  }

  /** Paths that nothing was made of, each once: entries of lists are told together. */
  left(): string[] {
    const found = new Set<string>();
    const walk = (value: unknown, path: string[]): void => {
      const here = path.join('.');
      if (this.#taken.has(here)) return;
      const isWithin = [...this.#taken].some((each) => !here || each.startsWith(`${here}.`));
      if (!isWithin || typeof value !== 'object' || value === null || value instanceof Pattern)
        return void found.add(path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('.'));
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(this.root, []);
    return [...found];
  }
}

/** A pattern that begins with one of a few names, as several: `^(_ga|_gid)`. */
const alternatives = (source: string): string[] => {
  const [, before = '', names, after = ''] =
    /^(\^?)\((?:\?:)?([^()]+)\)([^()|]*)$/.exec(source) ?? [];
  return names ? names.split('|').map((name) => before + name + after) : [source];
};

function nameOf(source: string): string | undefined {
  const name = source
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/(\.|\\w|\\d|\[[^\]]*\])[*+]/g, '*')
    .replace(/\\([.\-_/])/g, '$1');
  if (!/^[\w.*/-]+$/.test(name)) return undefined;
  const glob = `${source.startsWith('^') ? '' : '*'}${name}${source.endsWith('$') ? '' : '*'}`;
  return glob.replace(/\*+/g, '*');
}

/**
 * Names of cookies as we write them, with `*` for what varies: `/^_ga/` is `_ga*`. None where a pattern
 * says more than that.
 */
export function cookieNames(value: unknown): string[] {
  if (typeof value === 'string') {
    const written = /^\/(.+)\/[a-z]*$/.exec(value)?.[1];
    return written ? cookieNames(new Pattern(written)) : value ? [value] : [];
  }
  if (!(value instanceof Pattern)) return [];
  const names = alternatives(value.source).map(nameOf);
  return names.every((name) => name !== undefined) ? (names as string[]) : [];
}

/** Addresses that a configuration may name: of https, or of the site itself. */
export const isLink = (text: string | undefined): text is string =>
  text !== undefined && /^(https:\/\/[^/]|\/)/.test(text);

export { isObject };
