import * as v from 'valibot';
import { id, moment, uuid } from '@limpide/contract/fields';
import { addressKinds } from './address-kind.js';

/** What was read or exported. `copy` and `backup` take everything along. */
export const readings = [
  ...(['decisions', 'decisions-export', 'decision', 'text-uses', 'proof', 'evidence'] as const),
  ...(['register', 'register-export', 'request'] as const),
  ...(['subscribers', 'subscribers-export', 'subscriber', 'choices-export'] as const),
  ...(['trail', 'trail-export', 'copy', 'backup'] as const),
] as const;
export type Reading = (typeof readings)[number];

/** By a program with its token, in a browser that is signed in, or by a command on the database. */
export const ways = ['token', 'session', 'command'] as const;

/** A line of the trail, as it is told. */
export const trailEntry = v.strictObject({
  id: uuid,
  at: moment,
  /** Name of the token, or of the machine's user; never a secret. */
  who: v.string(),
  via: v.picklist(ways),
  what: v.picklist(readings),
  /** Null: every site. */
  site: v.nullable(id),
  /** What was asked for, without anything that names a person. */
  filter: v.record(v.string(), v.string()),
  /** How many; null where it is not known, or not yet. */
  rows: v.nullable(v.number()),
  addressKind: v.nullable(v.picklist(addressKinds)),
});
export type TrailEntry = v.InferOutput<typeof trailEntry>;
