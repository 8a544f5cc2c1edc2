import { localeOf, longDate } from '@limpide/contract/dates-in-words';
import type { Translate } from '../../../src/i18n/translate.js';
import type { DecisionReceipt } from '../../../src/law/receipts/receipt.js';
import type { Verification } from '../../../src/law/receipts/verify.js';

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

/** What was agreed to, when and on which text, then whether the hashes hold: lines of plain text. */
export function receiptText(
  receipt: DecisionReceipt,
  verification: Verification,
  t: Translate,
  language: string,
): string[] {
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
    '',
    ...(['text', 'config', 'code'] as const).map((what) =>
      t(`receipts:check.${what}.${verification[what]}`),
    ),
    t(verification.holds ? 'receipts:holds' : 'receipts:fails'),
  ];
}
