import { SNIPPET } from '../../../cli/src/answers/snippet.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { saveFile } from '../../../src/ui/save-file.js';
import type { Context } from './context.js';
import { wayBack, wholeConfiguration, type Csp } from '../model/outputs.js';
import { valueAt } from '../model/paths.js';
import { filled } from '../model/words.js';

/** Puts a text on the clipboard, and says whether it is there. */
async function copy({ words, say }: Context, text: string): Promise<void> {
  const { files } = words.texts;
  try {
    await navigator.clipboard.writeText(text);
    say(files.copied);
  } catch {
    say(files.notCopied);
  }
}

/** A text to put somewhere, with a button that copies it. */
const piece = (context: Context, text: string, what: string) => html`
  <pre tabindex="0" role="group" aria-label=${what}><code>${text}</code></pre>
  <p>
    <button type="button" class="quiet" @click=${() => void copy(context, text)}>
      ${filled(context.words.texts.files.copy, { what })}
    </button>
  </p>
`;

/** A file: typed in place, copied, or saved. */
function fileTemplate(
  context: Context,
  name: 'limpide.json' | 'limpide-policy.json',
  text: string,
  fault: string | undefined,
  write: (text: string) => void,
) {
  const { files } = context.words.texts;
  const id = name.replace('.', '-');
  return html`
    <div class="field">
      <label for=${id}>${name}</label>
      <textarea
        id=${id}
        rows="16"
        spellcheck="false"
        aria-describedby=${fault ? `${id}-fault` : nothing}
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${live(text)}
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${fault ? html`<p class="fault" id="${id}-fault">${filled(files.broken, { fault })}</p>` : nothing}
      <p class="actions">
        <button type="button" @click=${() => saveFile(name, 'application/json', text)}>
          ${filled(files.save, { name })}
        </button>
        <button type="button" class="quiet" @click=${() => void copy(context, text)}>
          ${filled(files.copy, { what: name })}
        </button>
      </p>
    </div>
  `;
}

/** What is put where, in order; a test follows it to the letter. */
export function filesStep(context: Context, csp: Csp | undefined): TemplateResult {
  const { draft, words } = context;
  const { files } = words.texts;
  const hasPolicy = draft.files.policy !== '';
  return html`
    <ol class="install">
      <li>${files.parts}</li>
      <li>
        ${files.configuration}
        ${fileTemplate(context, 'limpide.json', draft.files.config, draft.fault, (config) => draft.write({ config }))}
      </li>
      ${
        hasPolicy || valueAt(draft.config, 'policy.facts')
          ? html`<li>
              ${files.policy}
              ${fileTemplate(context, 'limpide-policy.json', draft.files.policy, draft.policyFault, (policy) => draft.write({ policy }))}
            </li>`
          : nothing
      }
      <li>${files.tag} ${piece(context, SNIPPET, files.tagName)}</li>
      <li>${files.wayBack} ${piece(context, wayBack(files.wayBackLabel), files.wayBackName)}</li>
      <li>${files.gate}</li>
      ${
        csp
          ? html`<li>
              ${files.csp}
              ${piece(context, `Content-Security-Policy: ${csp.policy}`, files.cspName)}
              ${csp.unknown.length > 0 ? html`<p>${filled(files.cspUnknown, { names: csp.unknown.join(', ') })}</p>` : nothing}
            </li>`
          : nothing
      }
      <li>${files.check}</li>
    </ol>
    <details>
      <summary>${files.elsewhere}</summary>
      <div class="inside">
        <p>${files.elsewhereHelp}</p>
        <ul>
          <li>${files.wordpress}</li>
          <li>${files.tagManager}</li>
        </ul>
        ${piece(context, wholeConfiguration(draft.config, draft.policy), files.wholeName)}
      </div>
    </details>
  `;
}
