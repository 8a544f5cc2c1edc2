import * as v from 'valibot';
import { moment, uuid } from '@limpide/contract/fields';
import { proofOf } from './event-store.js';
import type { CaseEvent, CaseFile } from './case-file-store.js';

/** What proves a file, as its owner takes it away. */
export const fileProof = v.strictObject({
  /** With it, and what the event says, anybody makes `sha256` again, which the chain holds. */
  salt: v.string(),
  about: v.string(),
  events: v.array(
    v.strictObject({
      number: v.number(),
      eventId: uuid,
      at: moment,
      type: v.string(),
      data: v.looseObject({}),
      sha256: v.string(),
    }),
  ),
});

export const fileProofOf = (
  file: CaseFile,
  events: readonly CaseEvent[],
): v.InferOutput<typeof fileProof> => ({
  salt: Buffer.from(file.salt).toString('hex'),
  about: file.about,
  events: events.map((event) => ({ ...event, sha256: proofOf(file, event) })),
});
