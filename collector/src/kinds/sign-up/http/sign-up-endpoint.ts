import { answerPage } from '../../../http/answer-page.js';
import type { MessageEndpoint } from '../../../intake/message-endpoint.js';
import { honeypotFrom } from '../../../intake/plain-message.js';
import type { SignUpDependencies } from '../dependencies.js';
import { formPage } from '../pages/form-page.js';
import { sentPage } from '../pages/sent-page.js';
import { receiveSignUp, type SignUpReceipt } from '../receive-sign-up.js';
import { signUp, type SignUp } from '@limpide/contract/kinds/sign-up/message';
import { subscriptionStore } from '../subscription-store.js';

const isTicked = (value: string | null): boolean =>
  value !== null && !['', 'false', '0', 'off', 'no', 'non'].includes(value.toLowerCase());

/** What the fields of a form without script say, as the page's element would have posted it. */
const contentFrom = (fields: URLSearchParams) => ({
  form: {
    email: fields.get('email')?.trim() ?? '',
    ...(fields.get('list') ? { list: fields.get('list') } : {}),
    ...(fields.get('source') ? { source: fields.get('source') } : {}),
    ...honeypotFrom(fields),
  },
  consents: {
    newsletter: isTicked(fields.get('newsletter')),
    openTracking: isTicked(fields.get('open-tracking')),
  },
});

/**
 * `POST {base}/newsletter`: a sign-up is acknowledged in the same words, or by the same page, whether
 * the address is known or not.
 */
export const signUpEndpoint = (
  dependencies: SignUpDependencies,
): MessageEndpoint<SignUp, SignUpReceipt> => ({
  kind: 'newsletter',
  limit: 'requests',
  schema: signUp,
  receive: ({ site, body }) => receiveSignUp(dependencies, site, body),
  answer: (context, { asks }, { eventId, receivedAt }) =>
    context.json({ eventId, receivedAt, ...asks }, 202),
  form: {
    store: subscriptionStore,
    envelope: { action: 'subscribe', notice: 'newsletter' },
    contentFrom,
    again: (form, errors) => formPage({ ...form, errors }),
    answer: (context, { site, lang, relativeRoot }) =>
      answerPage(context, sentPage(site, lang, relativeRoot), lang),
  },
});
