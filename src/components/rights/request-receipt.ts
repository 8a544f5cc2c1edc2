import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '@limpide/contract/dates-in-words';
import { dateAndTime } from '../../ui/date-and-time.js';
import { safeUrl } from '../../ui/safe-url.js';
import { timeZoneOf } from '../../ui/time-zone.js';
import { addressLines, linesTemplate, type ReviewRow } from './review-step.js';
import { titleOf, type RightsContext } from './request/context.js';
import type { RequestForm } from './request/request-draft.js';
import { COMPLAINTS } from './request/options.js';

/** What the collector has acknowledged. Nothing here exists before it has. */
export interface RequestReceipt {
  eventId: string;
  reference: string;
  /** An instant; the two dates are days. ISO 8601. */
  receivedAt: string;
  targetDate: string;
  legalDueDate: string;
  statusUrl?: string;
  rights: readonly string[];
  /** The collector could not apply the objection everywhere by itself. */
  pending?: true;
  /** Where the answer goes, as it was asked. */
  answer?: RequestForm['answer'];
  /** Whether the endpoint says that it has written to that address already. */
  acknowledged?: true;
  /** Asked by an heir, whose rights are of another law. */
  heir?: true;
}

/** Whether the answer says that something is left to do by hand. */
const isPending = (objection: unknown): boolean => {
  const { left } = (objection ?? {}) as { left?: unknown };
  return Array.isArray(left) && left.length > 0;
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The receipt of an answer. An endpoint of the owner's own may give no reference: then the request's
 * own number stands for it.
 */
export function receiptOf(
  eventId: string,
  answer: Record<string, unknown>,
  form: Partial<RequestForm> | undefined,
): RequestReceipt {
  const { rights, answer: way, capacity } = form ?? {};
  const reference = text(answer['reference']) || eventId;
  const statusUrl = text(answer['statusUrl']);
  return {
    eventId,
    reference,
    receivedAt: text(answer['receivedAt']),
    targetDate: text(answer['targetDate']),
    legalDueDate: text(answer['legalDueDate']),
    ...(statusUrl && { statusUrl }),
    rights: Array.isArray(rights) ? rights.filter((each) => typeof each === 'string') : [],
    ...(isPending(answer['objection']) && { pending: true }),
    ...(way && { answer: way }),
    ...(answer['acknowledged'] === true && { acknowledged: true as const }),
    ...(capacity === 'heir' && { heir: true as const }),
  };
}

function lines(context: RightsContext, receipt: RequestReceipt): ReviewRow[] {
  const { t, config, language } = context;
  const line = (key: string, ...given: string[]) => ({
    term: t(`rights:receipt.${key}`),
    text: given,
  });
  // One date: the one that the law gives. An earlier one beside it would seem to contradict it.
  const { answer: to } = receipt;
  const due = receipt.legalDueDate || receipt.targetDate;
  return [
    line('reference', receipt.reference),
    line('organisation', config.organisation.name),
    line('receivedAt', dateAndTime(t, receipt.receivedAt, language, timeZoneOf(config))),
    line('rights', ...receipt.rights.map((right) => titleOf(t, right))),
    ...(due ? [line('target', longDate(due, language))] : []),
    ...(to
      ? [line('answerTo', ...(to.by === 'email' ? [to.email] : addressLines(to, language)))]
      : []),
  ];
}

/** What the law gives besides, in sentences. */
function sentences({ t }: RightsContext, receipt: RequestReceipt) {
  const { targetDate, legalDueDate, rights, acknowledged, heir, pending } = receipt;
  const later = legalDueDate && legalDueDate !== targetDate;
  return [
    ...(rights.includes('opposition-prospection')
      ? [t(`rights:receipt.${pending ? 'pending' : 'effective'}`)]
      : []),
    ...(later ? [t('rights:receipt.legal')] : []),
    ...(acknowledged ? [t('rights:receipt.acknowledged')] : []),
    // Article 12(3) is for living people: heirs act under law 78-17.
    t(heir ? 'rights:receipt.heir' : 'rights:receipt.extension'),
    t('rights:receipt.free'),
  ];
}

/** The receipt as a text file. */
export const receiptText = (context: RightsContext, receipt: RequestReceipt): string =>
  [
    context.t('rights:receipt.heading'),
    '',
    ...lines(context, receipt).map(
      ({ term, text: given }) =>
        `${term}${context.language === 'fr' ? '\u202f' : ''}: ${given.join(', ')}`,
    ),
    '',
    ...sentences(context, receipt),
    context.t('rights:receipt.remedies', { url: COMPLAINTS }),
    ...(receipt.statusUrl ? ['', context.t('rights:receipt.follow'), receipt.statusUrl] : []),
    '',
  ].join('\n');

/** The receipt as a JSON file: the endpoint's own words, and what they mean. */
export const receiptJson = (context: RightsContext, receipt: RequestReceipt): string =>
  JSON.stringify(
    {
      ...receipt,
      titles: receipt.rights.map((right) => titleOf(context.t, right)),
      organisation: context.config.organisation.name,
      free: true,
      notes: sentences(context, receipt),
      remedies: { complaint: COMPLAINTS },
    },
    null,
    2,
  ) + '\n';

export interface ReceiptOptions {
  /** Whether this device keeps it until it is deleted; otherwise it is lost with the page. */
  kept: boolean;
  save: (name: string, type: string, content: string) => void;
  print: () => void;
  forget: () => void;
}

/** The receipt on screen and on paper, with what to do with it. */
export function receiptTemplate(
  context: RightsContext,
  receipt: RequestReceipt,
  options: ReceiptOptions,
): TemplateResult {
  const { t } = context;
  const name = `${t('rights:receipt.file')}-${receipt.reference.replace(/[^\w-]/g, '-')}`;
  const status = safeUrl(receipt.statusUrl);
  return html`
    <section class="receipt" part="receipt">
      <h3>${t('rights:receipt.heading')}</h3>
      ${linesTemplate(lines(context, receipt))}
      ${sentences(context, receipt).map((sentence) => html`<p>${sentence}</p>`)}
      <p>
        ${t('rights:receipt.remediesBefore')}
        <a href=${COMPLAINTS} rel="noreferrer">${t('rights:receipt.cnil')}</a>
        ${t('rights:receipt.remediesAfter')}
      </p>
      ${status ? html`<p><a href=${status}>${t('rights:receipt.follow')}</a></p>` : nothing}
      <p class="screen">${t(`rights:receipt.${options.kept ? 'kept' : 'keep'}`)}</p>
      <p class="actions screen">
        <button type="button" @click=${options.print}>${t('rights:receipt.print')}</button>
        <button
          type="button"
          class="quiet"
          @click=${() =>
            options.save(`${name}.txt`, 'text/plain;charset=utf-8', receiptText(context, receipt))}
        >
          ${t('rights:receipt.text')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() =>
            options.save(`${name}.json`, 'application/json', receiptJson(context, receipt))}
        >
          ${t('rights:receipt.json')}
        </button>
        ${
          options.kept
            ? html`<button type="button" class="quiet" @click=${options.forget}>
                ${t('rights:receipt.forget')}
              </button>`
            : nothing
        }
      </p>
    </section>
  `;
}
