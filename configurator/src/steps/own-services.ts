import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@limpide/contract/localised-text';
import { isObject } from '@limpide/contract/is-object';
import { Place } from '../model/place.js';
import { addPurposes } from '../model/services.js';
import type { Context } from './context.js';
import { lines, tick } from './fields.js';
import { duration, line, oneOf, rows, words } from './place-fields.js';

/** What a service of one's own keeps on a device. */
const storageFields = (context: Context, place: Place): TemplateResult => {
  const { own: said, services } = context.words.texts;
  return html`
    ${line(place.at('name'), said.storageName, said.storageNameHelp)}
    ${oneOf(context, place.at('type'), said.type, services.storageTypes)}
    ${duration(context, place.at('duration'), said.lasts, said.lastsHelp)}
    ${oneOf(context, place.at('party'), said.party, said.parties)}
    ${place.at('party').value === 'third' ? line(place.at('domain'), said.domain) : nothing}
  `;
};

/** What a service of one's own is for: the purposes that are offered, ticked. */
function purposeTicks({ draft, words: spoken }: Context, place: Place): TemplateResult {
  const { own: said, purposes: names } = spoken.texts;
  const served = Array.isArray(place.value) ? (place.value as string[]) : [];
  const offered = Array.isArray(draft.config['purposes']) ? draft.config['purposes'] : [];
  const ids = offered.map((each: unknown) => String(isObject(each) ? each['id'] : each));
  const all = [...new Set([...Object.keys(names), ...ids, ...served])];
  return html`<fieldset class="group">
    <legend>${said.purposes}</legend>
    ${all.map((id) =>
      tick(`${place.id}-${id}`, {
        label: (names as Record<string, string>)[id] ?? id,
        checked: served.includes(id),
        set: (on) => {
          place.set(on ? [...served, id] : served.filter((each) => each !== id));
          if (on && id !== 'necessary') draft.change((config) => addPurposes(config, [id]));
        },
      }),
    )}
  </fieldset>`;
}

function serviceFields(context: Context, place: Place): TemplateResult {
  const { own: said, organisation, policy } = context.words.texts;
  const hosts = place.at('hosts');
  const controller = place.at('controller');
  return html`
    ${words(context, place.at('name'), said.name)} ${line(place.at('id'), said.id, said.idHelp)}
    ${words(context, place.at('description'), said.description, policy.optional)}
    ${purposeTicks(context, place.at('purposes'))} ${line(controller.at('name'), said.company)}
    ${line(controller.at('country'), organisation.country, organisation.countryHelp)}
    ${line(controller.at('policyUrl'), said.policyUrl)}
    ${oneOf(context, place.at('role'), policy.role, policy.roles)}
    ${lines(hosts.id, said.hosts, said.hostsHelp, Array.isArray(hosts.value) ? (hosts.value as string[]) : [], (value) => hosts.set(value.length > 0 ? value : undefined))}
    ${rows(context, place.at('storage'), {
      legend: said.storage,
      add: said.addStorage,
      remove: said.removeStorage,
      row: (each) => storageFields(context, each),
      fresh: { name: '', type: 'cookie' },
    })}
  `;
}

/** Services that the catalogue has not, described by the owner. */
export function ownServices(context: Context): TemplateResult {
  const { draft, words: spoken, focus } = context;
  const { own: said } = spoken.texts;
  const services = Place.ofConfig(draft).at('services');
  const own = services.rows.filter(({ value }) => isObject(value) && !value['use']);
  const fresh = () => {
    const ids = own.map((each) => each.at('id').text);
    let at = 1;
    while (ids.includes(`service-${at}`)) at++;
    return { id: `service-${at}`, purposes: [] };
  };
  return html`<fieldset class="group rows">
    <legend>${said.legend}</legend>
    <p class="help">${said.help}</p>
    ${own.map((place) => {
      const name = textIn(place.at('name').value, spoken.language, draft.config)?.text;
      return html`<details class="row">
        <summary>${name ?? place.at('id').text}</summary>
        <div class="inside">
          ${serviceFields(context, place)}
          <p>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                place.set(undefined);
                focus('own-add');
              }}
            >
              ${said.remove}
            </button>
          </p>
        </div>
      </details>`;
    })}
    <p>
      <button
        type="button"
        class="quiet"
        id="own-add"
        @click=${() => {
          services.add(fresh());
          focus(`services-${services.rows.length - 1}-name`);
        }}
      >
        ${said.add}
      </button>
    </p>
  </fieldset>`;
}
