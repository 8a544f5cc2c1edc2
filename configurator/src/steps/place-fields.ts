import { html, type TemplateResult } from 'lit';
import { durationText } from '../../../src/i18n/duration.js';
import type { Place } from '../model/place.js';
import * as texts from '../model/texts.js';
import type { Context } from './context.js';
import { choice, field, lines } from './fields.js';

/** Of a text in several languages, the label says which one is asked for. */
const named = ({ words }: Context, label: string, language: string | undefined): string =>
  language === undefined
    ? label
    : `${label} (${new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language})`;

const idFor = ({ id }: Place, language: string | undefined): string =>
  language === undefined ? id : `${id}-${language}`;

/** A text of the owner's, as it stands: one field, or one for each language that it is written in. */
export const words = (
  context: Context,
  place: Place,
  label: string,
  help?: string,
): TemplateResult[] =>
  texts.languagesOf(place.value).map((language) =>
    field(idFor(place, language), {
      label: named(context, label, language),
      help,
      value: texts.textFor(place.value, language),
      set: (value = '') => place.set(texts.withText(place.value, language, value)),
    }),
  );

/** Several texts of the owner's, a line each. */
export const list = (
  context: Context,
  place: Place,
  label: string,
  help?: string,
): TemplateResult[] =>
  texts
    .languagesOfList(place.value)
    .map((language) =>
      lines(
        idFor(place, language),
        named(context, label, language),
        help,
        texts.linesFor(place.value, language),
        (value) => place.set(texts.withLines(place.value, language, value)),
      ),
    );

/** A line that is the same in every language: an address, a country, a name. */
export const line = (place: Place, label: string, help?: string): TemplateResult =>
  field(place.id, { label, help, value: place.value, set: place.set });

/** How long: "3 ans" becomes ISO 8601, and a criterion stays in words, by language where it is so. */
export function duration(context: Context, place: Place, label: string, help?: string) {
  const { value } = place;
  if (typeof value === 'object') return words(context, place, label, help);
  const said = context.checked ? durationText(context.checked.periods, place.text) : place.text;
  return field(place.id, {
    label,
    help: said && said !== place.text ? `${said}. ${help ?? ''}`.trim() : help,
    value,
    read: texts.durationOf,
    set: (typed) => place.set(typed && texts.durationOf(typed)),
  });
}

/** One of a few words of the schema, by what they are called. */
export const oneOf = (
  { words: { texts: said } }: Context,
  place: Place,
  label: string,
  names: Record<string, string>,
): TemplateResult =>
  choice(
    place.id,
    label,
    [['', said.policy.unanswered], ...Object.entries(names)],
    place.value,
    place.set,
  );

/** Yes, no, or not answered. */
export function yesNo(
  { words: { texts: said } }: Context,
  place: Place,
  label: string,
): TemplateResult {
  const answers: [string, string][] = [
    ['', said.policy.unanswered],
    ['true', said.policy.yes],
    ['false', said.policy.no],
  ];
  const { value } = place;
  const set = (answer: string | undefined) => place.set(answer && answer === 'true');
  return choice(place.id, label, answers, typeof value === 'boolean' ? String(value) : '', set);
}

export interface RowsOptions {
  legend: string;
  add: string;
  remove: string;
  row(place: Place): unknown;
  /** What a new row says at first. */
  fresh?: unknown;
}

/** A list of parts, each with its fields: one more, or one less, and the focus goes along. */
export function rows(
  { focus }: Context,
  place: Place,
  { legend, add, remove, row, fresh = {} }: RowsOptions,
): TemplateResult {
  const all = place.rows;
  return html`<fieldset class="group rows">
    <legend>${legend}</legend>
    ${all.map(
      (each, at) =>
        html`<div class="row" role="group" aria-label="${legend} ${at + 1}">
          ${row(each)}
          <p>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                each.set(undefined);
                focus(`${place.id}-add`);
              }}
            >
              ${all.length > 1 ? `${remove} ${at + 1}` : remove}
            </button>
          </p>
        </div>`,
    )}
    <p>
      <button
        type="button"
        class="quiet"
        id="${place.id}-add"
        @click=${() => {
          place.add(fresh);
          focus(`${place.id}-${all.length}`);
        }}
      >
        ${add}
      </button>
    </p>
  </fieldset>`;
}
