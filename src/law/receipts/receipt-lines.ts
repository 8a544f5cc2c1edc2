import { localeOf, longDate } from '@limpide/contract/dates-in-words';
import type { DecisionReceipt } from './receipt.js';

/** A text in a language, as `i18n` gives it. Namespace `receipts`. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

/** A moment in words, in the organisation's time zone (contract, §8). */
function moment(iso: string, language: string, { organisation }: DecisionReceipt): string {
  const timeZone = organisation.timeZone ?? 'Europe/Paris';
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    timeStyle: 'short',
  }).format(at);
  return `${longDate(day, language)}, ${time}`;
}

/** What was agreed to, when and on which text: lines of plain text, for whoever keeps the receipt. */
export function receiptLines(receipt: DecisionReceipt, t: Say, language: string): string[] {
  const { record, organisation, purposes, text } = receipt;
  const titles = (granted: boolean) =>
    purposes
      .filter(({ id }) => record.state?.[id] === granted)
      .map(({ title }) => title)
      .join(t('receipts:comma'));
  const [granted, refused] = [titles(true), titles(false)];
  return [
    t('receipts:who', {
      organisation: organisation.name,
      when: moment(record.occurredAt, language, receipt),
      page: record.origin + record.pageId,
    }),
    granted ? t('receipts:granted', { titles: granted }) : t('receipts:grantedNone'),
    ...(refused ? [t('receipts:refused', { titles: refused })] : []),
    record.expiresAt
      ? t('receipts:until', { until: moment(record.expiresAt, language, receipt) })
      : t('receipts:forever'),
    '',
    ...(text
      ? [
          t('receipts:onText', { lang: record.notice.lang }),
          ...(record.notice.version
            ? [t('receipts:version', { version: record.notice.version })]
            : []),
          ...text.split('\n').map((line) => `  ${line}`),
        ]
      : [t('receipts:noText')]),
  ];
}
