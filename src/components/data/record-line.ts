import { CAUSES } from '@limpide/contract/kinds/decision/vocabulary';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { receiptLines } from '../../law/receipts/receipt-lines.js';
import type { DecisionReceipt } from '../../law/receipts/receipt.js';
import { longDate } from '@limpide/contract/dates-in-words';
import { dateAndTime } from '../../ui/date-and-time.js';
import { saveFile } from '../../ui/save-file.js';

const ACTIONS: readonly string[] = [...CAUSES, 'object-all', 'subscribe', 'submit'];

function nameOf(t: Translate, { record: { occurredAt, eventId } }: DecisionReceipt): string {
  return `${t('data:history.file')}-${occurredAt.slice(0, 10)}-${eventId.slice(0, 8)}`;
}

/** For programs, and for `limpide verify`. */
const saveJson = (t: Translate, receipt: DecisionReceipt): void =>
  saveFile(
    `${nameOf(t, receipt)}.json`,
    'application/json',
    JSON.stringify(receipt, null, 2) + '\n',
  );

/** For people. */
const saveText = (t: Translate, receipt: DecisionReceipt, language: string): void =>
  saveFile(
    `${nameOf(t, receipt)}.txt`,
    'text/plain',
    receiptLines(receipt, t, language).join('\n') + '\n',
  );

/** One choice of the history: when, what, until when, and its receipt to take away. */
export function recordLine(
  receipt: DecisionReceipt,
  { t, language, zone }: { t: Translate; language: string; zone: string },
): TemplateResult {
  const { record, purposes } = receipt;
  const when = dateAndTime(t, record.occurredAt, language, zone);
  const named = (granted: boolean) =>
    purposes.filter(({ id }) => record.state?.[id] === granted).map(({ title }) => title);
  const action = ACTIONS.includes(record.action) ? record.action : 'other';
  return html`<li>
    <h3><time datetime=${record.occurredAt}>${when}</time></h3>
    <p>${t(`data:history.actions.${action}`)}</p>
    <dl>
      ${[true, false].map((granted) => {
        const titles = named(granted);
        return titles.length
          ? html`<dt>${t(granted ? 'data:history.on' : 'data:history.off')}</dt>
              <dd>${titles.join(t('data:comma'))}</dd>`
          : nothing;
      })}
      ${
        record.expiresAt
          ? html`<dt>${t('data:history.until')}</dt>
              <dd>${longDate(record.expiresAt, language, zone)}</dd>`
          : nothing
      }
    </dl>
    <p class="formats">
      <button
        type="button"
        class="quiet"
        aria-label=${t('data:history.receiptTextOf', { when })}
        @click=${() => saveText(t, receipt, language)}
      >
        ${t('data:history.receipt')}
      </button>
    </p>
    <details>
      <summary>${t('data:history.formats')}</summary>
      <p class="formats">
        <button
          type="button"
          class="quiet"
          aria-label=${t('data:history.receiptOf', { when })}
          @click=${() => saveJson(t, receipt)}
        >
          JSON
        </button>
      </p>
    </details>
  </li>`;
}
