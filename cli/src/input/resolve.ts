import { isObject } from '@limpide/contract/is-object';
import { dirname, resolve } from 'node:path';
import { parseSource, readSource } from './source.js';
import { UsageError } from './usage-error.js';

type Json = Record<string, unknown>;

/** Members of a list that have a name: an object by its id, a string by itself. */
const idOf = (item: unknown): unknown => (isObject(item) ? (item['id'] ?? item['use']) : item);

/** The nearer file wins, key by key; of a list, its members replace those of the same id. */
function merge(base: unknown, own: unknown): unknown {
  if (isObject(base) && isObject(own)) {
    const merged: Json = { ...base };
    for (const [key, value] of Object.entries(own))
      merged[key] = key in base ? merge(base[key], value) : value;
    return merged;
  }
  if (Array.isArray(base) && Array.isArray(own)) {
    const ids = new Set(own.map(idOf));
    return [...(base as unknown[]).filter((item) => !ids.has(idOf(item))), ...(own as unknown[])];
  }
  return own;
}

/**
 * A configuration with everything that it `extends`, a path or a list of them from its own folder,
 * later ones over earlier ones. Rejects with a UsageError where a file is missing, broken or
 * extends itself.
 */
export async function resolveConfiguration(path: string, within: string[] = []): Promise<Json> {
  const file = resolve(path);
  if (within.includes(file)) throw new UsageError(`${path} extends itself`);
  const own = parseSource<Json>(await readSource(path));
  const { extends: bases = [], ...rest } = own;
  let merged: Json = {};
  for (const base of [bases].flat()) {
    if (typeof base !== 'string') throw new UsageError(`${path}: extends names files`);
    const whole = await resolveConfiguration(resolve(dirname(file), base), [...within, file]);
    merged = merge(merged, whole) as Json;
  }
  return merge(merged, rest) as Json;
}
