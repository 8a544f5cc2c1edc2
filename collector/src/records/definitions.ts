import type * as v from 'valibot';
import { decision } from './decision.js';
import type { Kind } from './kind.js';
import type { Body } from './receive.js';

/** What the posting of one kind needs: where, and what a body must be. */
export interface Definition {
  kind: Kind;
  /** Under the base path. */
  path: string;
  schema: v.GenericSchema<unknown, Body & { origin: string }>;
}

export const definitions: readonly Definition[] = [
  { kind: 'decision', path: '/decisions', schema: decision },
];
