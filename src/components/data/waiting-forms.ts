import { html, type TemplateResult } from 'lit';
import { ENDPOINT_OF } from '../../core/endpoint.js';
import type { FormKind, KeptForm } from '../../core/forms.js';
import type { PageInstance } from '../../core/instance.js';
import type { Translate } from '../../i18n/translate.js';
import { dateAndTime } from '../../ui/date-and-time.js';

const KINDS = Object.keys(ENDPOINT_OF) as FormKind[];

/** Forms that wait on this device, oldest first; one that has been answered waits no more. */
export async function waitingForms(instance: PageInstance): Promise<KeptForm[]> {
  const outbox = await instance.load('outbox');
  const kept = await Promise.all(KINDS.map((kind) => outbox.waitingForms(instance, kind)));
  return kept
    .flat()
    .filter(({ verdict }) => !verdict)
    .sort((a, b) => a.at - b.at);
}

export interface WaitingOptions {
  t: Translate;
  language: string;
  zone: string;
  drop: (eventId: string) => void;
}

/** What waits to be sent: of which kind, since when, and how to take it back. Not what it says. */
export const waitingTemplate = (
  forms: readonly KeptForm[],
  { t, language, zone, drop }: WaitingOptions,
): TemplateResult => html`
  <section aria-labelledby="waiting">
    <h2 id="waiting">${t('data:waiting.title')}</h2>
    <p>${t('data:waiting.intro')}</p>
    <ol class="records">
      ${forms.map(({ eventId, at, message: { kind } }) => {
        const what = t(`data:waiting.kinds.${kind}`);
        const when = dateAndTime(t, new Date(at).toISOString(), language, zone);
        return html`<li>
          <h3>${what}</h3>
          <p>${t('data:waiting.since', { when })}</p>
          <p>
            <button
              type="button"
              class="quiet"
              aria-label=${t('data:waiting.dropOf', { what, when })}
              @click=${() => drop(eventId)}
            >
              ${t('data:waiting.drop')}
            </button>
          </p>
        </li>`;
      })}
    </ol>
  </section>
`;
