import { CAUSES } from '@limpide/contract/kinds/decision/vocabulary';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { toDpv } from '../../law/receipts/dpv.js';
import { toKantara } from '../../law/receipts/kantara.js';
import type { Receipt } from '../../law/receipts/receipt.js';
import { longDate } from '@limpide/contract/dates-in-words';
import { moment } from '../../ui/moment.js';
import { saveFile } from '../../ui/save-file.js';

/** The forms that a receipt can be taken away in; a form that has nothing to say gives nothing. */
const FORMATS = {
  native: { suffix: '', type: 'application/json', make: (receipt: Receipt) => receipt },
  dpv: { suffix: '-27560', type: 'application/ld+json', make: toDpv },
  kantara: { suffix: '-kantara', type: 'application/json', make: toKantara },
} as const;

const ACTIONS: readonly string[] = [...CAUSES, 'object-all', 'subscribe', 'submit'];

function save(t: Translate, receipt: Receipt, format: keyof typeof FORMATS, content: object): void {
  const { suffix, type } = FORMATS[format];
  const { occurredAt, eventId } = receipt.record;
  const kind = t('data:history.file') + suffix;
  const name = `${kind}-${occurredAt.slice(0, 10)}-${eventId.slice(0, 8)}.json`;
  saveFile(format === 'dpv' ? `${name}ld` : name, type, JSON.stringify(content, null, 2) + '\n');
}

/** One choice of the history: when, what, until when, and its receipts to take away. */
export function recordLine(
  receipt: Receipt,
  { t, language, zone }: { t: Translate; language: string; zone: string },
): TemplateResult {
  const { record, purposes } = receipt;
  const when = moment(t, record.occurredAt, language, zone);
  const named = (granted: boolean) =>
    purposes.filter(({ id }) => record.state?.[id] === granted).map(({ title }) => title);
  const action = ACTIONS.includes(record.action) ? record.action : 'other';
  const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
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
      <span aria-hidden="true">${t('data:history.receipt')}</span>
      ${formats.map((format) => {
        const content = FORMATS[format].make(receipt);
        return content
          ? html`<button
              type="button"
              class="quiet"
              aria-label=${t('data:history.receiptOf', { when, format: t(`data:formats.${format}`) })}
              @click=${() => save(t, receipt, format, content)}
            >
              ${t(`data:formats.${format}`)}
            </button>`
          : nothing;
      })}
    </p>
  </li>`;
}
