import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '@limpide/contract/localised-text';
import { durationText } from '../../../src/i18n/duration.js';
import { KNOWN_PURPOSES } from '../../../src/core/schema.js';
import type { Fact } from '../../../src/services/catalogue-file.js';
import type { Context } from './context.js';
import { field, tick } from './fields.js';
import { ownServices } from './own-services.js';
import { folded } from '@limpide/contract/folded';
import { valueAt } from '../model/paths.js';
import * as services from '../model/services.js';
import { filled } from '../model/words.js';

/** What the owner is looking for, kept by the page. */
export interface Search {
  text: string;
  set(text: string): void;
}

const spoken = (value: unknown, language: string): string =>
  textIn(value, language, {})?.text ?? '';

/** Whether a service answers to every word that is looked for. */
function matches({ words }: Context, offer: services.Offer, wanted: string): boolean {
  const kind = offer.file?.kind ?? 'audience';
  const about = folded(
    [
      offer.id,
      services.nameOf(offer),
      offer.facts.controller?.name,
      (words.texts.services.kinds as Record<string, string>)[kind],
      spoken(offer.facts.description, words.language),
    ].join(' '),
  );
  return folded(wanted)
    .split(/\s+/)
    .every((word) => about.includes(word));
}

/** Where a fact was read; nothing where a file does not say. */
function reading(context: Context, { file }: services.Offer, fact: Fact) {
  const read = file?.read?.[fact];
  if (!read) return nothing;
  const { at, on } = read;
  const address = at.split(' ')[0] ?? '';
  const date = new Date(`${on}T12:00:00Z`).toLocaleDateString(context.words.language);
  return html`<span class="read">
    ${context.words.texts.services.readAt}
    <a href=${address} rel="noreferrer">${new URL(address).host}</a>, ${date}</span
  >`;
}

/** The facts of a service with their sources; « non renseigné » where nobody has read one. */
function factsTemplate(context: Context, offer: services.Offer): TemplateResult {
  const { services: said } = context.words.texts;
  const { facts, file } = offer;
  const { controller, hosts, storage } = facts;
  const row = (label: string, fact: Fact, value: unknown) => html`
    <div>
      <dt>${label}</dt>
      <dd>
        ${value || html`<em>${said.unstated}</em>`}
        ${value ? reading(context, offer, fact) : nothing}
      </dd>
    </div>
  `;
  const policy = controller?.policyUrl;
  const kept = storage?.map(
    ({ name, type, duration }) =>
      html`<li>
        <code>${name}</code> (${said.storageTypes[type]}),
        ${duration ? lasting(context, duration) : said.unstated}
      </li>`,
  );
  const exemption = file?.exemption && spoken(file.exemption, context.words.language);
  const transfers = file?.transfers && spoken(file.transfers, context.words.language);
  return html`
    <dl class="facts">
      ${row(said.entity, 'entity', file ? file.entity : controller?.name)}
      ${row(said.country, 'country', controller?.country)}
      ${row(said.policy, 'policyUrl', policy && html`<a href=${policy} rel="noreferrer">${policy}</a>`)}
      ${row(said.hosts, 'hosts', hosts?.join(', '))}
      ${row(
        said.storage,
        'storage',
        kept &&
          (kept.length > 0
            ? html`<ul>
                ${kept}
              </ul>`
            : said.nothingStored),
      )}
      ${file ? row(said.transfers, 'transfers', transfers) : nothing}
      ${exemption ? row(said.exemption, 'exemption', exemption) : nothing}
    </dl>
  `;
}

const lasting = ({ checked }: Context, duration: string): string =>
  checked ? durationText(checked.periods, duration) : duration;

const typed = (text: string | undefined): unknown =>
  text === 'true' || text === 'false' ? text === 'true' : text;

/** What the service's own loader needs. */
function optionsTemplate(context: Context, { id, facts }: services.Offer) {
  const { draft, words } = context;
  const at = services.indexOfService(draft.config, id);
  const rules = Object.entries(facts.accepts ?? {});
  if (rules.length === 0) return nothing;
  return html`<fieldset class="group">
    <legend>${words.texts.services.options}</legend>
    ${rules.map(([name, { example, required }]) =>
      field(`option-${id}-${name}`, {
        label: required ? filled(words.texts.services.required, { name }) : name,
        help: filled(words.texts.services.example, { example }),
        value: String(valueAt(draft.config, `services.${at}.options.${name}`) ?? ''),
        set: (value) =>
          draft.change((config) => services.withOption(config, id, name, typed(value))),
      }),
    )}
  </fieldset>`;
}

function offerTemplate(context: Context, offer: services.Offer): TemplateResult {
  const { draft, words, offers } = context;
  const { services: said } = words.texts;
  const on = services.indexOfService(draft.config, offer.id) >= 0;
  const purposes = (offer.facts.purposes ?? [])
    .map((id) => (words.texts.purposes as Record<string, string>)[id] ?? id)
    .join(', ');
  return html`<li class="offer">
    ${tick(`service-${offer.id}`, {
      label: services.nameOf(offer),
      help: filled(said.line, {
        description: spoken(offer.facts.description, words.language),
        purposes,
      }).trim(),
      checked: on,
      set: (checked) =>
        draft.change((config) =>
          checked
            ? services.addService(config, offer)
            : services.removeService(config, offer, offers),
        ),
    })}
    ${on ? optionsTemplate(context, offer) : nothing}
    <details>
      <summary>${filled(said.facts, { name: services.nameOf(offer) })}</summary>
      ${factsTemplate(context, offer)}
    </details>
  </li>`;
}

/** The catalogue, which is searched and ticked, and the purposes that are asked about. */
export function servicesStep(context: Context, search: Search): TemplateResult {
  const { draft, words, offers } = context;
  const { services: said } = words.texts;
  const taken = offers.filter(({ id }) => services.indexOfService(draft.config, id) >= 0);
  const found = offers.filter((offer) => matches(context, offer, search.text));
  return html`
    <fieldset class="group">
      <legend>${said.purposes}</legend>
      <p class="help">${said.purposesHelp}</p>
      ${KNOWN_PURPOSES.filter((id) => id !== 'necessary').map((id) =>
        tick(`purpose-${id}`, {
          label: words.texts.purposes[id],
          checked: services.offersPurpose(draft.config, id),
          set: (on) =>
            draft.change((config) =>
              on ? services.addPurposes(config, [id]) : services.dropPurpose(config, id),
            ),
        }),
      )}
    </fieldset>
    ${ownServices(context)}
    <p role="status">
      ${taken.length > 0 ? filled(said.taken, { names: taken.map(services.nameOf).join(', ') }) : said.none}
    </p>
    <div class="field">
      <label for="search">${said.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        .value=${search.text}
        @input=${(event: Event) => search.set((event.target as HTMLInputElement).value)}
      />
    </div>
    <p role="status">
      ${filled(found.length === 1 ? said.foundOne : said.found, { count: found.length })}
    </p>
    <ul class="offers">
      ${repeat(
        found,
        ({ id }) => id,
        (offer) => offerTemplate(context, offer),
      )}
    </ul>
  `;
}
