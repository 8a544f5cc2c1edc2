import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { searchPolicy } from '../../law/document/search.js';
import type { PolicyDocument } from '../../law/document/types.js';
import { longDate } from '@limpide/contract/dates-in-words';
import type { ShownVersion } from './reader.js';

export interface VersionsOptions {
  t: Translate;
  language: string;
  names: string[];
  current: string;
  shown: ShownVersion;
}

/** Address of this page for a version, and for what changed since another one. */
export const versionAddress = (version: string, compare?: string): string =>
  `?${new URLSearchParams({ version, ...(compare ? { compare } : {}) })}`;

/** Links to every version, and to what changed from one to the next. */
export function versionsTemplate(options: VersionsOptions): TemplateResult | typeof nothing {
  const { t, language, names, current, shown } = options;
  if (names.length < 2) return nothing;
  const date = (name: string | undefined) => longDate(name ?? '', language);
  const comparing = Boolean(shown.diff);
  const { version, draft } = shown.document;
  const state = (name: string) =>
    name !== current ? 'past' : name === version && draft ? 'draft' : 'current';
  return html`
    <nav class="versions" aria-label=${t('policy:versions.title')}>
      <details ?open=${comparing}>
        <summary>${t('policy:versions.title')}</summary>
        <ul>
          ${names.map((name, at) => {
            const earlier = names[at + 1];
            const here = name === shown.document.version && !comparing;
            return html`
              <li>
                <a href=${versionAddress(name)} aria-current=${here ? 'page' : nothing}
                  >${t(`policy:versions.${state(name)}`, {
                    date: date(name),
                  })}</a
                >
              </li>
              ${
                earlier
                  ? html`<li>
                      <a
                        href=${versionAddress(name, earlier)}
                        aria-current=${comparing && name === shown.document.version ? 'page' : nothing}
                        >${t('policy:versions.compare', { from: date(earlier), to: date(name) })}</a
                      >
                    </li>`
                  : nothing
              }
            `;
          })}
        </ul>
      </details>
    </nav>
  `;
}

export interface SearchOptions {
  t: Translate;
  document: PolicyDocument;
  wanted: string;
  setWanted: (wanted: string) => void;
}

/** The search box, how many passages it found, and a link to each. */
export function searchTemplate({ t, document, wanted, setWanted }: SearchOptions): TemplateResult {
  const text = wanted.trim();
  const found = searchPolicy(document, text);
  return html`
    <form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label for="chercher">${t('policy:search.label')}</label>
      <input
        id="chercher"
        type="search"
        autocomplete="off"
        .value=${wanted}
        @input=${(event: Event) => setWanted((event.target as HTMLInputElement).value)}
      />
      <p role="status">
        ${text.length > 1 ? t('policy:search.status', { count: found.length, wanted: text }) : nothing}
      </p>
      ${
        found.length > 0
          ? html`<ul class="found" lang=${document.language}>
              ${found.map(
                ({ section, title, before, match, after }) => html`
                  <li>
                    <a href=${`#${section}`}>${title}</a>
                    <span>${before}<mark>${match}</mark>${after}</span>
                  </li>
                `,
              )}
            </ul>`
          : nothing
      }
    </form>
  `;
}
