import { html, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import { field, fieldAt } from './fields.js';
import { valueAt, withValue, type Json } from '../model/paths.js';

/** A part of the address; the country is France until it is said otherwise. */
const addressField = (
  { draft, words }: Context,
  key: 'street' | 'postalCode' | 'city' | 'country',
) =>
  field(`organisation-address-${key}`, {
    label: words.texts.organisation[key],
    help: key === 'country' ? words.texts.organisation.countryHelp : undefined,
    value: valueAt(draft.config, `organisation.address.${key}`),
    set: (value) =>
      draft.change((config) => {
        const made = withValue(config, `organisation.address.${key}`, value) as Json;
        const address = Object(valueAt(made, 'organisation.address')) as Json;
        const keys = Object.keys(address);
        if (keys.join() === 'country' && key !== 'country')
          return withValue(made, 'organisation.address', undefined) as Json;
        return keys.length > 0 && !address['country'] && key !== 'country'
          ? (withValue(made, 'organisation.address.country', 'FR') as Json)
          : made;
      }),
  });

/** Who is responsible, and how to reach them. */
export function organisationStep(context: Context): TemplateResult {
  const { draft, words } = context;
  const { organisation: said } = words.texts;
  return html`
    ${field('organisation-name', {
      label: said.name,
      value: valueAt(draft.config, 'organisation.name'),
      set: (value) => draft.set('organisation.name', value ?? ''),
    })}
    ${fieldAt(draft, 'organisation.email', { label: said.email, help: said.emailHelp, type: 'email' })}
    <fieldset class="group">
      <legend>${said.address}</legend>
      ${addressField(context, 'street')}
      <div class="pair">
        ${addressField(context, 'postalCode')} ${addressField(context, 'city')}
      </div>
      ${addressField(context, 'country')}
    </fieldset>
    <fieldset class="group">
      <legend>${said.more}</legend>
      ${fieldAt(draft, 'organisation.registration', { label: said.registration })}
      ${fieldAt(draft, 'organisation.phone', { label: said.phone, type: 'tel' })}
      ${fieldAt(draft, 'organisation.website', { label: said.website, type: 'url', placeholder: 'https://exemple.fr' })}
      ${fieldAt(draft, 'organisation.dpo.email', { label: said.dpo, help: said.dpoHelp, type: 'email' })}
    </fieldset>
  `;
}
