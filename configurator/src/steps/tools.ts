import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import { fieldAt, tick } from './fields.js';
import { valueAt } from '../model/paths.js';
import { POLICY_PAGE, setPolicy } from './policy.js';

type Tool = 'policy' | 'rights' | 'newsletter' | 'choices';

/** Where a tool's page is until the owner says otherwise. */
const PAGES = { policy: POLICY_PAGE, rights: '/vos-droits', choices: '/mes-choix' };

/** Takes a tool into the configuration, or out of it. */
function setTool(context: Context, tool: Tool, on: boolean): void {
  const { draft } = context;
  if (tool === 'policy') return setPolicy(context, on);
  draft.set(tool, on ? (tool === 'newsletter' ? {} : { url: PAGES[tool] }) : undefined);
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
