import { html, nothing, type TemplateResult } from 'lit';
import { Place } from '../model/place.js';
import { emptyPolicy } from '../model/outputs.js';
import { valueAt, withValue, type Json } from '../model/paths.js';
import { filled } from '../model/words.js';
import type { Context } from './context.js';
import { fieldAt, tick } from './fields.js';
import { list, oneOf, rows, words, yesNo } from './place-fields.js';
import { processingFields, recipientFields } from './processing.js';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Where the policy's page is until the owner says otherwise. */
export const POLICY_PAGE = '/confidentialite';

/** Takes the policy into the files, with what the law says of it; or out of them. */
export function setPolicy({ draft }: Context, on: boolean): void {
  if (!on) {
    draft.write({ policy: '' });
    return draft.set('policy', undefined);
  }
  const date = today();
  draft.write({ policy: emptyPolicy(draft.config) });
  draft.change(
    (config) =>
      withValue(config, 'policy', {
        url: POLICY_PAGE,
        current: date,
        versions: [date],
        facts: '/limpide-policy.json',
      }) as Json,
  );
}

/** A version of today before the others, which is a proposal until it is adopted. */
function addVersion({ draft, say, words: { texts } }: Context): void {
  const date = today();
  const policy = Place.ofConfig(draft).at('policy');
  const { versions = [] } = Object(policy.value) as { versions?: string[] };
  if (versions.includes(date)) return say(filled(texts.policy.versionIsThere, { date }));
  policy.set({ ...Object(policy.value), current: date, versions: [date, ...versions] });
  Place.ofPolicy(draft).at('versions').at(date).set({ status: 'proposed' });
  say(filled(texts.policy.versionAdded, { date }));
}

function versionFields(context: Context): TemplateResult {
  const { draft, words: spoken } = context;
  const { policy: said } = spoken.texts;
  const current = String(valueAt(draft.config, 'policy.current') ?? '');
  const known = valueAt(draft.config, 'policy.versions');
  const version = Place.ofPolicy(draft).at('versions').at(current);
  return html`<fieldset class="group">
    <legend>${said.versions}</legend>
    ${fieldAt(draft, 'policy.current', { label: said.current, help: said.currentHelp, placeholder: today() })}
    ${Array.isArray(known) && known.length > 0 ? html`<p>${filled(said.known, { names: known.join(', ') })}</p>` : nothing}
    ${
      typeof version.value === 'string'
        ? html`<p>${filled(said.apart, { file: version.value })}</p>`
        : current
          ? html`
              ${oneOf(context, version.at('status'), said.status, said.statuses)}
              ${list(context, version.at('changes'), said.changes, said.perLine)}
              ${yesNo(context, version.at('material'), said.material)}
            `
          : nothing
    }
    <p class="help">${said.freeze}</p>
    <p>
      <button type="button" class="quiet" @click=${() => addVersion(context)}>
        ${said.addVersion}
      </button>
    </p>
  </fieldset>`;
}

function generalFields(context: Context, facts: Place): TemplateResult {
  const { policy: said } = context.words.texts;
  return html`<fieldset class="group">
    <legend>${said.general}</legend>
    ${yesNo(context, facts.at('indirectCollection'), said.indirect)}
    ${yesNo(context, facts.at('minors').at('intended'), said.minors)}
    ${words(context, facts.at('afterDeath'), said.afterDeath, said.optional)}
    <fieldset class="group">
      <legend>${said.hosting}</legend>
      ${recipientFields(context, facts.at('hosting'))}
    </fieldset>
    ${list(context, facts.at('security'), said.security, said.securityHelp)}
  </fieldset>`;
}

/** Ids that no other processing has. */
function freshId(list: Place): string {
  const ids = list.rows.map((each) => each.at('id').text);
  let at = ids.length + 1;
  while (ids.includes(`traitement-${at}`)) at++;
  return `traitement-${at}`;
}

function policyFields(context: Context): TemplateResult {
  const { draft, words: spoken } = context;
  const { policy: said, tools } = spoken.texts;
  if (draft.policyFault)
    return html`<p class="fault" role="alert">
      ${filled(said.broken, { fault: draft.policyFault })}
    </p>`;
  const facts = Place.ofPolicy(draft).at('facts');
  const processing = facts.at('processing');
  const isIndirect = facts.at('indirectCollection').value === true;
  return html`
    ${fieldAt(draft, 'policy.url', { label: tools.page, placeholder: POLICY_PAGE })}
    ${rows(context, processing, {
      legend: said.processing,
      add: said.addProcessing,
      remove: said.removeProcessing,
      row: (each) => processingFields(context, each, isIndirect),
      fresh: { id: freshId(processing) },
    })}
    ${generalFields(context, facts)} ${versionFields(context)}
  `;
}

/** What only the owner knows of what is done with data, and the versions of the policy that says it. */
export function policyStep(context: Context): TemplateResult {
  const { draft, words: spoken } = context;
  const { policy: said, tools } = spoken.texts;
  const on = valueAt(draft.config, 'policy') !== undefined;
  return html`<p>${said.lead}</p>
    ${tick('policy-on', {
      label: tools.policy.label,
      help: tools.policy.help,
      checked: on,
      set: (checked) => setPolicy(context, checked),
    })}
    ${on ? policyFields(context) : nothing}`;
}
