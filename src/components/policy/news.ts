import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { readLocal, writeLocal } from '../../core/local-storage.js';
import { textIn, type Locales, type TextInLanguage } from '@limpide/contract/localised-text';
import type { VersionInput } from '../../law/document/policy-file.js';
import { parseInline, runsIn } from '../../law/document/inline.js';
import { longDate } from '@limpide/contract/dates-in-words';
import { inlineTemplate } from '../../ui/templates/inline.js';
import { versionAddress } from './tools.js';

/** Where the version whose news were dismissed is remembered; nothing is written by reading. */
const READ = 'limpide-policy-read';

/** A year: what changed longer ago is in the list of versions, and no news any more. */
const LONGEST = 365 * 86_400_000;

/** Whether the news of a version were dismissed on this device. */
export const hasRead = (name: string): boolean => readLocal<string>(READ) === name;

/** Remembers that they were. False where nothing can be kept: they will show again. */
export const markRead = (name: string): boolean => writeLocal(READ, name);

/**
 * Whether people must be notified of a version (art. 13(3) GDPR): it changes something for them, and
 * recently. What is only proposed changes nothing.
 */
export const isNews = (version: VersionInput, name: string, now: number): boolean =>
  version.material === true &&
  version.status !== 'proposed' &&
  now - Date.parse(version.date ?? name) < LONGEST;

export interface NewsOptions {
  t: Translate;
  language: string;
  name: string;
  version: VersionInput;
  /** The version before it, if it may be read. */
  earlier: string | undefined;
  /** Address of the policy page. */
  page: string;
  now: number;
  locales: Locales;
  dismiss: () => void;
}

/** What changed, in a few sentences, until it is read (art. 13(3) GDPR). */
export function newsTemplate(options: NewsOptions): TemplateResult {
  const { t, language, name, version, earlier, page, now, dismiss } = options;
  const date = version.date ?? name;
  const key = Date.parse(date) > now ? 'from' : 'since';
  const changes = (version.changes ?? []).flatMap(
    (each) => textIn(each, language, options.locales) ?? [],
  );
  const runsOf = ({ text, lang }: TextInLanguage) =>
    lang === language ? parseInline(text) : runsIn(lang, parseInline(text));
  return html`
    <aside class="news" aria-labelledby="nouvelles" part="news">
      <h2 id="nouvelles">${t(`policy:news.title${key === 'from' ? '' : 'Past'}`)}</h2>
      <p>
        ${inlineTemplate(
          parseInline(t(`policy:news.${key}`, { date: longDate(date, language), iso: date })),
        )}
      </p>
      <ul>
        ${changes.map((each) => html`<li>${inlineTemplate(runsOf(each))}</li>`)}
      </ul>
      <p class="actions">
        <button type="button" class="quiet" @click=${dismiss}>${t('policy:news.read')}</button>
        ${
          earlier
            ? html`<a href=${page + versionAddress(name, earlier)}>${t('policy:news.see')}</a>`
            : nothing
        }
      </p>
    </aside>
  `;
}
