import * as v from 'valibot';
import { fileProof, fileProofOf } from '../../case-files/proof.js';
import type { CaseEvent } from '../../case-files/case-file-store.js';
import { id, moment, uuid } from '@limpide/contract/fields';
import { toSeconds } from '../../records/to-seconds.js';
import { lineBasis } from '@limpide/contract/kinds/preferences/message';
import { allOff, inOrder, lines } from '@limpide/contract/kinds/preferences/vocabulary';
import { fileOf, type PreferencesFile } from './preferences-store.js';

/** Every line, on or off: those known by name, and those that the owner has added. */
export const wholeState = v.objectWithRest(
  Object.fromEntries(lines.map((line) => [line, v.boolean()])) as Record<
    (typeof lines)[number],
    v.BooleanSchema<undefined>
  >,
  v.boolean(),
);

/** The choices of a customer as the owner's programs see them. */
export const customerPreferences = v.strictObject({
  site: id,
  id: uuid,
  customer: v.string(),
  state: wholeState,
  basis: lineBasis,
  createdAt: moment,
  changedAt: moment,
});

/** The same with what proves them. */
export const provenPreferences = v.strictObject({
  ...customerPreferences.entries,
  proof: fileProof,
});

export type CustomerPreferences = v.InferOutput<typeof customerPreferences>;
export type ProvenPreferences = v.InferOutput<typeof provenPreferences>;

export const customerPreferencesOf = (file: PreferencesFile): CustomerPreferences => ({
  site: file.site,
  id: file.id,
  customer: file.customer,
  state: { ...allOff(), ...inOrder(file.state) },
  basis: inOrder(file.basis),
  createdAt: toSeconds(file.createdAt),
  changedAt: toSeconds(file.changedAt),
});

export const provenPreferencesOf = (
  file: PreferencesFile,
  events: readonly CaseEvent[],
): ProvenPreferences => ({
  ...customerPreferencesOf(file),
  proof: fileProofOf(fileOf(file), events),
});
