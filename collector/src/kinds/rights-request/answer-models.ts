import { isImmediate, type RequestRight } from '@limpide/contract/kinds/rights-request/vocabulary';
import { ANSWER_MODELS, type AnswerModel, type AnswerWay } from './answer-names.js';
import { refusalOf } from './refusal-of.js';
import type { Calendar, RegisterEntry } from './register-entry.js';

/**
 * What a model does to a request: tells where it stands, does what was asked, does it in part, refuses
 * it, or ends it otherwise.
 */
export type AnswerKind = 'progress' | 'granted' | 'partial' | 'refused' | 'closing';

interface Traits {
  kind: AnswerKind;
  /** The right that it answers; without one, any. */
  right?: RequestRight;
  /** It tells its reason, and so does the register. */
  hasReason?: boolean;
}

export const answerTraits: Record<AnswerModel, Traits> = {
  acknowledgement: { kind: 'progress' },
  identity: { kind: 'progress', hasReason: true },
  extension: { kind: 'progress', hasReason: true },
  access: { kind: 'granted', right: 'acces' },
  'access-none': { kind: 'granted', right: 'acces' },
  rectification: { kind: 'granted', right: 'rectification' },
  erasure: { kind: 'granted', right: 'effacement' },
  'erasure-in-part': { kind: 'partial', right: 'effacement' },
  restriction: { kind: 'granted', right: 'limitation' },
  portability: { kind: 'granted', right: 'portabilite' },
  objection: { kind: 'granted', right: 'opposition' },
  'objection-refused': { kind: 'refused', right: 'opposition', hasReason: true },
  marketing: { kind: 'granted', right: 'opposition-prospection' },
  withdrawal: { kind: 'granted', right: 'retrait-consentement' },
  automated: { kind: 'granted', right: 'decision-automatisee' },
  directives: { kind: 'granted', right: 'post-mortem' },
  death: { kind: 'granted', right: 'deces' },
  refusal: { kind: 'refused', hasReason: true },
  closing: { kind: 'closing', hasReason: true },
};

/**
 * Whether an answer stands on law 78-17, article 85, alone: the rights of the GDPR end with the person
 * (its article 84), so that a letter to heirs names no article of it.
 */
export const isForHeirs = ({ capacity, rights }: RegisterEntry, model: AnswerModel): boolean =>
  capacity === 'heir' || model === 'death' || rights.every((right) => right === 'deces');

/** Whether a mandate does not cover receiving the answer: it goes to the person concerned, on paper. */
export const goesToPrincipal = ({ capacity, form }: RegisterEntry, model: AnswerModel): boolean =>
  capacity === 'mandatary' &&
  form.mandate?.receivesAnswer !== true &&
  ['granted', 'partial'].includes(answerTraits[model].kind);

/** By which ways an answer can leave. With our own mail nothing can be attached: so both mails. */
export function waysOf(entry: RegisterEntry, model: AnswerModel, canMail: boolean): AnswerWay[] {
  const { answer } = entry.form;
  // Once its details are forgotten, a request has no address either.
  const hasAddress = answer.by === 'email' && Boolean(answer.email);
  if (!hasAddress || goesToPrincipal(entry, model)) return ['letter'];
  return [...(canMail ? ['email' as const] : []), 'own-email', 'letter'];
}

function fits(model: AnswerModel, entry: RegisterEntry, now: string, calendar: Calendar): boolean {
  const { right, kind } = answerTraits[model];
  const can = (type: 'extended' | 'identity-requested') =>
    !refusalOf({ type, reason: '-' }, entry, now, calendar);
  if (entry.closedAt !== null || (right && !entry.rights.includes(right))) return false;
  if (model === 'extension') return can('extended');
  if (model === 'identity') return can('identity-requested');
  if (model === 'acknowledgement' || kind === 'refused') {
    if (entry.settledAt !== null) return false;
    // An objection to marketing and a withdrawal are absolute (art. 7(3), 21(3) GDPR).
    return model !== 'refusal' || !entry.rights.every(isImmediate);
  }
  return true;
}

/** The models that fit a request as it stands, in their order. Pure. */
export const modelsFor = (entry: RegisterEntry, now: string, calendar: Calendar): AnswerModel[] =>
  ANSWER_MODELS.filter(
    (model) =>
      fits(model, entry, now, calendar) &&
      // What overrides an objection is told by article 21, which is not the heirs'.
      (model !== 'objection-refused' || !isForHeirs(entry, model)),
  );
