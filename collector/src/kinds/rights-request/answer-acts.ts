import { answerTraits, modelsFor } from './answer-models.js';
import { hasGap, squeezed } from './answer-gaps.js';
import type { Action, ActionRefusal } from './register-event.js';
import type { Calendar, RegisterEntry } from './register-entry.js';
import { inWords } from '../../i18n/format.js';

/** An answer as it is sent: what the register does because of it is in it too. */
export type AnswerSent = Extract<Action, { type: 'answer-sent' }>;

/** The body that hears complaints, and the court: both are named (art. 12(4) GDPR). */
const REMEDIES = [/CNIL/, /tribun|juridic|\bjuge\b|court/i];

const fault = (code: string, detail: string, pointer = ''): ActionRefusal => ({
  pointer,
  code,
  detail,
});

/** Why an answer cannot leave; undefined if it can. Pure. */
export function refusalOfAnswer(
  { model, text, reason, measures, closes }: AnswerSent,
  entry: RegisterEntry,
  now: string,
  calendar: Calendar,
): ActionRefusal | undefined {
  if (!modelsFor(entry, now, calendar).includes(model))
    return fault('wrong-model', 'This model does not fit the request as it stands.', '/model');
  if (hasGap(text)) return fault('gap', 'Something in the text is still to be completed.', '/text');
  const { kind, hasReason } = answerTraits[model];
  const isOpen = entry.settledAt === null;
  const isRecorded = model === 'extension' || model === 'identity' || (closes && isOpen);
  if (hasReason && isRecorded && reason === undefined)
    return fault('missing', 'The register needs the reason.', '/reason');
  if (closes && isOpen && (kind === 'granted' || kind === 'partial') && measures === undefined)
    return fault('missing', 'Say what was done, for the register.', '/measures');
  if (closes && kind === 'progress')
    return fault('not-closing', 'This answer closes nothing.', '/closes');
  if (closes && entry.objection?.due)
    return fault('task-left', 'What the objection has left to do comes first.', '/closes');
  if ((kind === 'refused' || kind === 'partial') && !REMEDIES.every((one) => one.test(text)))
    return fault('remedies', 'A refusal names the CNIL and the court (art. 12(4) GDPR).', '/text');
  const due = model === 'extension' ? entry.extendedDueDate : null;
  if (due !== null && !squeezed(text).includes(squeezed(inWords(due, entry.lang))))
    return fault('other-date', `The new day, ${due}, must stand in the text, in words.`, '/text');
  return undefined;
}

/**
 * What the register records because an answer was sent. An answer changes no state by itself, with two
 * exceptions, which are acts by being told: the extension and the question about the identity.
 */
export function actsOf(answer: AnswerSent, entry: RegisterEntry): Action[] {
  const { model, by, reason = '', measures = '', closes } = answer;
  const { kind } = answerTraits[model];
  if (model === 'acknowledgement' && entry.ackAt === null)
    return [{ type: 'acknowledged', ...(by === 'email' ? { mailed: true } : {}) }];
  if (model === 'extension') return [{ type: 'extended', reason }];
  if (model === 'identity') return [{ type: 'identity-requested', reason }];
  if (!closes) return [];
  const isOpen = entry.settledAt === null;
  if (kind === 'closing') return [{ type: 'closed', ...(reason ? { reason } : {}) }];
  const decided: Action =
    kind === 'refused'
      ? { type: 'refused', reason, remediesMentioned: true }
      : { type: 'answered', measures };
  return [...(isOpen ? [decided] : []), { type: 'closed' }];
}

/** What is kept of it as an event of its own: the rest is in the events that follow. */
export const sentEventOf = ({ type, model, by, text }: AnswerSent): AnswerSent => ({
  type,
  model,
  by,
  text,
});
