import * as v from 'valibot';
import type { FaultyMember } from '../../http/problem.js';
import { freeText, day, singleLine } from '@limpide/contract/text-fields';
import { ANSWER_LENGTH, ANSWER_MODELS, ANSWER_WAYS } from './answer-names.js';
import type { AppliedObjection } from './apply-objection.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';
import type { RequestChannel } from '@limpide/contract/kinds/rights-request/vocabulary';

/** The receipt: what was asked, and since when the period runs. */
export interface ReceivedRequest {
  type: 'received';
  channel: RequestChannel;
  /** An instant, or the day that a letter bears or a call was taken. */
  receivedAt: string;
  request: RequestBody;
}

/** What the collector has done at once about an objection, and what is left to do. */
export interface ObjectionApplied extends AppliedObjection {
  type: 'objection-applied';
}

/** What is done to a request. Each type says what it needs. */
export const actions = {
  /** Told that the request has come, by another way than the page or its mail. */
  acknowledged: v.strictObject({
    type: v.literal('acknowledged'),
    on: v.optional(day),
    /** By a mail to the address of the answer, which the collector has taken charge of. */
    mailed: v.optional(v.literal(true)),
  }),
  'identity-requested': v.strictObject({
    type: v.literal('identity-requested'),
    reason: freeText(2000),
  }),
  'identity-provided': v.strictObject({
    type: v.literal('identity-provided'),
    text: freeText(2000),
  }),
  /** By up to two further months (art. 12(3)); without a day, by the whole of them. */
  extended: v.strictObject({
    type: v.literal('extended'),
    reason: freeText(2000),
    dueDate: v.optional(day),
  }),
  'recipients-notified': v.strictObject({
    type: v.literal('recipients-notified'),
    recipients: v.pipe(v.array(singleLine(200)), v.minLength(1, 'at least one'), v.maxLength(100)),
  }),
  answered: v.strictObject({
    type: v.literal('answered'),
    measures: freeText(2000),
    on: v.optional(day),
  }),
  /** With its reasons, the complaint to the CNIL and the court (art. 12(4)). */
  refused: v.strictObject({
    type: v.literal('refused'),
    reason: freeText(2000),
    remediesMentioned: v.literal(true, 'the refusal must mention the CNIL and the court'),
    on: v.optional(day),
  }),
  /** What an objection has left to do is done: the telephone list, the mailing tool. */
  'objection-completed': v.strictObject({
    type: v.literal('objection-completed'),
    text: freeText(2000),
  }),
  /**
   * A model answer that has left. It changes no state unless `closes`; the reason and the measures are
   * what the register records with it, if the model has any.
   */
  'answer-sent': v.strictObject({
    type: v.literal('answer-sent'),
    model: v.picklist(ANSWER_MODELS),
    by: v.picklist(ANSWER_WAYS),
    text: freeText(ANSWER_LENGTH),
    reason: v.optional(freeText(2000)),
    measures: v.optional(freeText(2000)),
    closes: v.optional(v.literal(true)),
  }),
  note: v.strictObject({ type: v.literal('note'), text: freeText(2000) }),
  closed: v.strictObject({ type: v.literal('closed'), reason: v.optional(freeText(2000)) }),
} as const;

export type ActionType = keyof typeof actions;

/** What has a form of its own on the page of a request; an answer has a page. */
export type FormAction = Exclude<ActionType, 'answer-sent'>;

export const action = v.variant('type', [
  actions.acknowledged,
  actions['identity-requested'],
  actions['identity-provided'],
  actions.extended,
  actions['recipients-notified'],
  actions.answered,
  actions.refused,
  actions['objection-completed'],
  actions['answer-sent'],
  actions.note,
  actions.closed,
]);

export type Action = v.InferOutput<typeof action>;

/** An event of the register: what, when, by whom. `who` is a token's name, or one of these. */
export type RegisterEvent = (ReceivedRequest | ObjectionApplied | Action) & {
  number: number;
  at: string;
  who: string;
};

/** The person who asks, through the form or a signed link. */
export const AUTHOR = 'author';
/** The collector by itself. */
export const COLLECTOR = 'collector';

/** An action that the register cannot take now, in plain words. */
export interface ActionRefusal extends FaultyMember {
  code: string;
}
