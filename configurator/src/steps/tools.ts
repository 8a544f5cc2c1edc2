import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import { fieldAt, tick } from './fields.js';
import { emptyPolicy } from '../model/outputs.js';
import { valueAt, withValue, type Json } from '../model/paths.js';

type Tool = 'policy' | 'rights' | 'newsletter' | 'choices';

/** Where a tool's page is until the owner says otherwise. */
const PAGES = { policy: '/confidentialite', rights: '/vos-droits', choices: '/mes-choix' };

/** Takes a tool into the configuration, or out of it. */
function setTool({ draft }: Context, tool: Tool, on: boolean): void {
  if (!on) {
    if (tool === 'policy') draft.write({ policy: '' });
    return draft.set(tool, undefined);
  }
  if (tool !== 'policy') return draft.set(tool, tool === 'newsletter' ? {} : { url: PAGES[tool] });
  const today = new Date().toISOString().slice(0, 10);
  draft.write({ policy: emptyPolicy(draft.config) });
  draft.change(
    (config) =>
      withValue(config, 'policy', {
        url: PAGES.policy,
        current: today,
        versions: [today],
        facts: '/limpide-policy.json',
      }) as Json,
  );
}

/** What proves, and which surfaces the site has besides the notice. */
export function toolsStep(context: Context): TemplateResult {
  const { draft, words } = context;
  const { tools } = words.texts;
  const hasEndpoint = valueAt(draft.config, 'endpoint') !== undefined;
  const row = (tool: Tool) => {
    const on = valueAt(draft.config, tool) !== undefined;
    return html`
      <div class="tool">
        ${tick(`tool-${tool}`, {
          label: tools[tool].label,
          help: tools[tool].help,
          checked: on,
          set: (checked) => setTool(context, tool, checked),
        })}
        ${on && tool !== 'newsletter' ? fieldAt(draft, `${tool}.url`, { label: tools.page, placeholder: PAGES[tool] }) : nothing}
        ${
          on
            ? html`<p>${tools.tag}</p>
                <pre><code>${`<limpide-${tool}></limpide-${tool}>`}</code></pre>`
            : nothing
        }
      </div>
    `;
  };
  return html`
    <fieldset class="group">
      <legend>${tools.proofs}</legend>
      ${tick('endpoint-on', {
        label: tools.endpointOn,
        help: tools.endpointHelp,
        checked: hasEndpoint,
        set: (on) => draft.set('endpoint', on ? '/privacy' : undefined),
      })}
      ${hasEndpoint ? fieldAt(draft, 'endpoint', { label: tools.endpoint, placeholder: '/privacy' }) : nothing}
    </fieldset>
    <fieldset class="group">
      <legend>${tools.surfaces}</legend>
      ${(['policy', 'rights', 'newsletter', 'choices'] as const).map(row)}
    </fieldset>
  `;
}
