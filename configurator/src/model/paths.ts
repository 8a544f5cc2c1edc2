import { isObject } from '@limpide/contract/is-object';
import { configSchema } from '../../../src/core/schema.js';

export type Json = Record<string, unknown>;

/** The value at a path of keys joined by dots, `services.0.id`; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split('.'))
    value = Object.hasOwn(Object(value), key) ? (value as Json)[key] : undefined;
  return value;
}

interface Entries {
  entries?: Record<string, Entries>;
  wrapped?: Entries;
}

/** Keys that the schema has at a place, in its order; none where it is no object of the schema. */
function orderAt(keys: string[]): string[] {
  let place: Entries | undefined = configSchema as unknown as Entries;
  for (const key of keys) place = (place?.entries ?? place?.wrapped?.entries)?.[key];
  return Object.keys(place?.entries ?? place?.wrapped?.entries ?? {});
}

/** An object with one more key, before those that the schema names after it; the others stay. */
function withKey(object: Json, key: string, value: unknown, order: string[]): Json {
  if (key in object || !order.includes(key)) return { ...object, [key]: value };
  const later = order.slice(order.indexOf(key) + 1);
  const at = Object.keys(object).findIndex((each) => later.includes(each));
  const entries = Object.entries(object);
  entries.splice(at < 0 ? entries.length : at, 0, [key, value]);
  return Object.fromEntries(entries);
}

/**
 * A copy with another value at a path; undefined takes the key away, and with it objects that are
 * empty then (the configuration's own members stay). What is not on the path is not touched.
 */
export function withValue(root: unknown, path: string, value: unknown): unknown {
  const walk = (node: unknown, [key, ...rest]: string[], before: string[]): unknown => {
    if (key === undefined) return value;
    const child = Object.hasOwn(Object(node), key) ? (node as Json)[key] : undefined;
    const made = walk(child, rest, [...before, key]);
    if (Array.isArray(node)) {
      const list = [...(node as unknown[])];
      if (made === undefined) list.splice(Number(key), 1);
      else list[Number(key)] = made;
      return list;
    }
    const object = isObject(node) ? node : {};
    if (made !== undefined) return withKey(object, key, made, orderAt(before));
    const left = Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
    return Object.keys(left).length > 0 || before.length < 2 ? left : undefined;
  };
  return walk(root, path.split('.'), []);
}

/** A copy in which the key at the end of a path is called otherwise, in its place. */
export function withName(root: unknown, path: string, name: string): unknown {
  const keys = path.split('.');
  const key = keys.pop() as string;
  const parent = keys.length > 0 ? valueAt(root, keys.join('.')) : root;
  if (!isObject(parent)) return root;
  const renamed = Object.fromEntries(
    Object.entries(parent).map(([each, value]) => [each === key ? name : each, value]),
  );
  return keys.length > 0 ? withValue(root, keys.join('.'), renamed) : renamed;
}
