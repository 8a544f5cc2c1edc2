import * as v from 'valibot';
import { id, label, moment } from '@limpide/contract/fields';
import { scopes } from './scopes.js';

/** What a new token shall be. */
export const tokenRequest = v.strictObject({
  name: label,
  scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1)),
  /** Null: every site. */
  sites: v.nullable(v.pipe(v.array(id), v.minLength(1), v.maxLength(1000))),
  expiresAt: v.optional(v.nullable(moment), null),
});
