import type * as v from 'valibot';
import { SPARE_MEMBERS } from '@limpide/contract/envelope';

/** The members that a schema has a place for, behind what is checked between them. */
function membersOf(schema: v.GenericSchema): readonly string[] {
  const { pipe, entries } = schema as { pipe?: v.GenericSchema[]; entries?: object };
  const [first] = pipe ?? [];
  return first ? membersOf(first) : Object.keys(entries ?? {});
}

/** A posted body less the members of the envelope that its kind does not need. */
export function withoutSpare(body: unknown, schema: v.GenericSchema<unknown, unknown>): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const needed = membersOf(schema as v.GenericSchema);
  const spare: readonly string[] = SPARE_MEMBERS.filter((name) => !needed.includes(name));
  return Object.fromEntries(Object.entries(body).filter(([name]) => !spare.includes(name)));
}
