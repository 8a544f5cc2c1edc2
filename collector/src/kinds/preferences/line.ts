import * as v from 'valibot';
import { fileProof, fileProofOf } from '../../case-files/proof.js';
import type { CaseEvent } from '../../case-files/shelf.js';
import { id, moment, uuid } from '@limpide/contract/fields';
import { toSeconds } from '../../records/to-seconds.js';
import { lineBasis } from '@limpide/contract/kinds/preferences/message';
import { allOff, inOrder, lines } from '@limpide/contract/kinds/preferences/vocabulary';
import { fileOf, type ChoiceFile } from './store.js';

/** Every line, on or off: those known by name, and those that the owner has added. */
export const wholeState = v.objectWithRest(
  Object.fromEntries(lines.map((line) => [line, v.boolean()])) as Record<
    (typeof lines)[number],
    v.BooleanSchema<undefined>
  >,
  v.boolean(),
);

/** The choices of a customer as the owner's programs see them. */
export const customerChoices = v.strictObject({
  site: id,
  id: uuid,
  customer: v.string(),
  state: wholeState,
  basis: lineBasis,
  createdAt: moment,
  changedAt: moment,
});

/** The same with what proves them. */
export const provenChoices = v.strictObject({
  ...customerChoices.entries,
  proof: fileProof,
});

export type CustomerChoices = v.InferOutput<typeof customerChoices>;
export type ProvenChoices = v.InferOutput<typeof provenChoices>;

export const choicesLine = (file: ChoiceFile): CustomerChoices => ({
  site: file.site,
  id: file.id,
  customer: file.customer,
  state: { ...allOff(), ...inOrder(file.state) },
  basis: inOrder(file.basis),
  createdAt: toSeconds(file.createdAt),
  changedAt: toSeconds(file.changedAt),
});

export const provenChoicesOf = (file: ChoiceFile, events: readonly CaseEvent[]): ProvenChoices => ({
  ...choicesLine(file),
  proof: fileProofOf(fileOf(file), events),
});
