import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import type { Change, Marked, PolicyDiff, SectionDiff } from '../../law/document/diff.js';
import { longDate } from '@limpide/contract/dates-in-words';
import type { ShownVersion } from './reader.js';
import { headingTemplate } from './section.js';

export interface ChangesOptions {
  t: Translate;
  /** Language of the surface, for dates. */
  language: string;
  /** Leaves out what is the same in both versions. */
  only: boolean;
  setOnly: (only: boolean) => void;
}

/**
 * A piece with its mark, for eyes (underlined, struck) and for ears: few screen readers say `ins` and
 * `del`, so each begins with a word for it, and a piece within a sentence ends with one.
 */
function marked({ mark, text }: Marked, t: Translate, within: boolean): unknown {
  if (mark === 'kept') return `${text} `;
  const begin = html`<span class="visually-hidden">${t(`policy:diff.${mark}Mark`)} </span>`;
  const end = within
    ? html`<span class="visually-hidden"> ${t('policy:diff.end')}</span>`
    : nothing;
  return mark === 'added'
    ? html`<ins>${begin}${text}${end}</ins> `
    : html`<del>${begin}${text}${end}</del> `;
}

const change = (each: Change, t: Translate): TemplateResult =>
  each.mark === 'changed'
    ? html`<p class="changed">
        <span class="visually-hidden">${t('policy:diff.changedMark')} </span>${each.words.map(
          (word) => marked(word, t, true),
        )}
      </p>`
    : html`<p class=${each.mark}>${marked(each, t, false)}</p>`;

/** The sections that are shown: all, or those where something changed. */
const shownSections = (diff: PolicyDiff, only: boolean): SectionDiff[] =>
  only
    ? diff.sections.filter(({ title, changes, rows }) =>
        [...title, ...changes, ...rows].some(({ mark }) => mark !== 'kept'),
      )
    : diff.sections;

/** How much changed, in words: "2 passages modifiés, un ajouté… Dans les tableaux, …". */
const counted = ({ counts, rows }: PolicyDiff, t: Translate): string =>
  t('policy:diff.counts', {
    ...Object.fromEntries(
      Object.entries(counts).map(([mark, count]) => [mark, t(`policy:diff.${mark}`, { count })]),
    ),
    rows: t('policy:diff.rows', { count: rows }),
  });

/**
 * The facts of a section, folded: a configuration that grew changes rows by the dozen, among which
 * nobody would find the sentence that changed.
 */
function facts(rows: Change[], only: boolean, t: Translate): TemplateResult | typeof nothing {
  const count = rows.filter(({ mark }) => mark !== 'kept').length;
  const shown = rows.filter(({ mark }) => !only || mark !== 'kept');
  return shown.length > 0
    ? html`<details>
        <summary>${t('policy:diff.rows', { count })}</summary>
        ${shown.map((each) => change(each, t))}
      </details>`
    : nothing;
}

/** The shown sections of the highest level, for the table of contents. */
export const chapters = (diff: PolicyDiff, only: boolean): { id: string; title: string }[] =>
  shownSections(diff, only)
    .filter(({ level }) => level === 2)
    .map(({ id, title }) => ({
      id,
      title: (title.some(({ mark }) => mark !== 'removed')
        ? title.filter(({ mark }) => mark !== 'removed')
        : title
      )
        .map(({ text }) => text)
        .join(' '),
    }));

/** What changed between two versions, section by section, in the order of the later one. */
export function changesTemplate(
  { document, before, diff }: Required<ShownVersion>,
  { t, language, only, setOnly }: ChangesOptions,
): TemplateResult {
  const sections = shownSections(diff, only);
  return html`
    <div class="legend" id="changements" tabindex="-1">
      <p>
        ${t('policy:diff.intro', {
          from: longDate(before.date, language),
          to: longDate(document.date, language),
        })}
      </p>
      <p>${counted(diff, t)}</p>
      <label class="check">
        <input
          type="checkbox"
          .checked=${only}
          @change=${(event: Event) => setOnly((event.target as HTMLInputElement).checked)}
        />
        ${t('policy:diff.only')}
      </label>
    </div>
    <div class="body" lang=${document.language}>
      ${sections.map(
        ({ id, level, title, changes, rows }) => html`
          <section class=${`level-${level}`}>
            ${headingTemplate(
              level,
              id,
              title.map((piece) => marked(piece, t, false)),
            )}
            ${changes.filter(({ mark }) => !only || mark !== 'kept').map((each) => change(each, t))}
            ${facts(rows, only, t)}
          </section>
        `,
      )}
    </div>
  `;
}
