import type * as v from 'valibot';
import { decision } from '@limpide/contract/kinds/decision/message';
import type { Kind } from '@limpide/contract/kinds/kind';
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
