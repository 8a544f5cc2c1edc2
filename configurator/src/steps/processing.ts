import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@limpide/contract/localised-text';
import type { Place } from '../model/place.js';
import { filled } from '../model/words.js';
import type { Context } from './context.js';
import { choice } from './fields.js';
import { duration, line, list, oneOf, rows, words, yesNo } from './place-fields.js';

/** Who receives data: a company, or a category of them (art. 13(1)(e) GDPR). */
export function recipientFields(context: Context, place: Place): TemplateResult {
  const { policy: said, organisation } = context.words.texts;
  return html`
    ${words(context, place.at('name'), said.recipient)}
    ${oneOf(context, place.at('role'), said.role, said.roles)}
    ${words(context, place.at('purpose'), said.recipientPurpose)}
    ${line(place.at('country'), organisation.country, organisation.countryHelp)}
  `;
}

/** What may be none, said in so many words, or some, which is then told. */
function someOrNone(
  context: Context,
  place: Place,
  { label, none, some, fresh }: { label: string; none: unknown; some: string; fresh: unknown },
): TemplateResult {
  const { policy: said } = context.words.texts;
  const isNone = JSON.stringify(place.value) === JSON.stringify(none);
  const answer = place.value === undefined ? '' : isNone ? 'none' : 'some';
  return choice(
    `${place.id}-is`,
    label,
    [
      ['', said.unanswered],
      ['none', said.none],
      ['some', some],
    ],
    answer,
    (next) => place.set(next && (next === 'none' ? none : fresh)),
  );
}

const isSome = ({ value }: Place): boolean => Array.isArray(value) && value.length > 0;

function shared(context: Context, place: Place): TemplateResult {
  const { policy: said, organisation } = context.words.texts;
  const [recipients, transfers] = [place.at('recipients'), place.at('transfers')];
  return html`
    ${someOrNone(context, recipients, { label: said.recipients, none: [], some: said.some, fresh: [{}] })}
    ${
      isSome(recipients)
        ? rows(context, recipients, {
            legend: said.recipients,
            add: said.addRecipient,
            remove: said.removeRecipient,
            row: (each) => recipientFields(context, each),
          })
        : nothing
    }
    ${someOrNone(context, transfers, { label: said.transfers, none: 'none', some: said.some, fresh: [{}] })}
    ${
      isSome(transfers)
        ? rows(context, transfers, {
            legend: said.transfers,
            add: said.addTransfer,
            remove: said.removeTransfer,
            row: (each) => html`
              ${words(context, each.at('recipient'), said.recipient)}
              ${line(each.at('country'), organisation.country, organisation.countryHelp)}
              ${oneOf(context, each.at('safeguard'), said.safeguard, said.safeguards)}
              ${words(context, each.at('details'), said.safeguardDetails, said.safeguardDetailsHelp)}
            `,
          })
        : nothing
    }
  `;
}

const retention = (context: Context, place: Place): TemplateResult => {
  const { policy: said } = context.words.texts;
  return rows(context, place, {
    legend: said.retention,
    add: said.addRetention,
    remove: said.removeRetention,
    row: (each) => html`
      ${duration(context, each.at('duration'), said.duration, said.durationHelp)}
      ${words(context, each.at('start'), said.start, said.startHelp)}
      ${words(context, each.at('data'), said.retentionData, said.optional)}
      ${duration(context, each.at('archive').at('duration'), said.archive, said.optional)}
      ${words(context, each.at('archive').at('reason'), said.archiveReason, said.optional)}
    `,
  });
};

/** What only the register says (art. 30 GDPR). */
const register = (context: Context, place: Place): TemplateResult => {
  const { policy: said } = context.words.texts;
  const sensitive = place.at('sensitive');
  return html`<fieldset class="group">
    <legend>${said.register}</legend>
    ${list(context, place.at('persons'), said.persons, said.perLine)}
    ${someOrNone(context, sensitive, { label: said.sensitive, none: false, some: said.some, fresh: [] })}
    ${Array.isArray(sensitive.value) ? list(context, sensitive, said.sensitiveData, said.perLine) : nothing}
    ${list(context, place.at('security'), said.ownSecurity, said.perLine)}
  </fieldset>`;
};

/** One processing of the organisation: a line of its register, and of its policy. */
export function processingFields(
  context: Context,
  place: Place,
  isIndirect: boolean,
): TemplateResult {
  const { draft, words: spoken } = context;
  const { policy: said, purposes } = spoken.texts;
  const basis = place.at('basis').value;
  const automated = place.at('automatedDecision');
  const offered = (draft.config['purposes'] as unknown[] | undefined)?.flatMap(
    (each): [string, string][] => {
      const id = typeof each === 'string' ? each : String(Object(each).id ?? '');
      return id ? [[id, (purposes as Record<string, string>)[id] ?? id]] : [];
    },
  );
  const { value } = place.at('title');
  const title = textIn(value, spoken.language, draft.config)?.text;
  return html`<details>
    <summary>${title ?? said.untitled}</summary>
    <div class="inside">
      ${words(context, place.at('title'), said.title, said.titleHelp)}
      ${oneOf(context, place.at('basis'), said.basis, said.bases)}
      ${
        basis === 'legitimate-interests' || basis === 'legal-obligation'
          ? words(context, place.at('basisDetail'), said.basisDetails[basis])
          : nothing
      }
      ${list(context, place.at('data'), said.data, said.perLine)}
      ${isIndirect ? words(context, place.at('source'), said.source, said.optional) : nothing}
      ${yesNo(context, place.at('required').at('mandatory'), said.mandatory)}
      ${words(context, place.at('required').at('consequence'), said.consequence)}
      ${shared(context, place)} ${retention(context, place.at('retention'))}
      ${someOrNone(context, automated, { label: said.automated, none: false, some: said.some, fresh: {} })}
      ${
        typeof automated.value === 'object'
          ? html`${words(context, automated.at('logic'), said.logic)}
            ${words(context, automated.at('consequences'), said.consequences)}`
          : nothing
      }
      ${oneOf(context, place.at('marketing'), said.marketing, said.means)}
      ${oneOf(context, place.at('purpose'), said.purpose, Object.fromEntries(offered ?? []))}
      ${register(context, place)}
      <p class="help">${filled(said.idIs, { id: place.at('id').text })}</p>
    </div>
  </details>`;
}
