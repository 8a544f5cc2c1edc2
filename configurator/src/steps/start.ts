import { html, nothing, type TemplateResult } from 'lit';
import type { Context } from './context.js';
import { parsed } from '../model/draft.js';
import { imported, laidOver, type Imported } from '../import/index.js';
import { filled } from '../model/words.js';

/** What was pasted from another tool, and what came of it. */
export interface Import {
  text: string;
  result?: Imported | undefined;
  /** Why nothing came of it. */
  fault?: string | undefined;
  set(next: { text: string; result?: Imported | undefined; fault?: string | undefined }): void;
}

/** Opens a `limpide.json` of the owner's: it stays as it is written until something is changed. */
async function open({ draft, words, go, say }: Context, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const text = await file.text();
  input.value = '';
  const { start } = words.texts;
  const { value, fault } = parsed(text);
  if (!value) return say(filled(start.notOpened, { name: file.name, fault: fault ?? '' }));
  // A policy file has facts and versions, and no organisation.
  if (!value['organisation'] && (value['facts'] || value['versions'])) {
    draft.replace({ ...draft.files, policy: text });
    say(filled(start.policyOpened, { name: file.name }));
    return;
  }
  draft.replace({ ...draft.files, config: text });
  say(filled(start.opened, { name: file.name }));
  go('organisation');
}

function take({ draft, offers, words }: Context, { text, set }: Import): void {
  const { start } = words.texts;
  try {
    const result = imported(text, offers);
    if (!result) return set({ text, fault: start.unknownTool });
    draft.replace(draft.files);
    draft.change((config) => laidOver(config, result));
    set({ text, result });
  } catch (error) {
    set({ text, fault: filled(start.unreadable, { fault: (error as Error).message }) });
  }
}

function outcome({ words, go }: Context, { result }: Import) {
  if (!result) return nothing;
  const { start } = words.texts;
  const { known, described, left, tool } = result;
  return html`<div class="outcome" role="status">
    <h3>${filled(start.done, { tool: start.names[tool] })}</h3>
    ${known.length > 0 ? html`<p>${filled(start.known, { names: known.join(', ') })}</p>` : nothing}
    ${described.length > 0 ? html`<p>${filled(start.described, { names: described.join(', ') })}</p>` : nothing}
    ${
      left.length > 0
        ? html`<p>${start.left}</p>
            <ul class="left">
              ${left.map((path) => html`<li><code>${path}</code></li>`)}
            </ul>`
        : nothing
    }
    <p>${start.lawfulness}</p>
    <button type="button" @click=${() => go('services')}>${start.toServices}</button>
  </div>`;
}

/** Anew, from a file, or from another tool. */
export function startStep(context: Context, pasted: Import): TemplateResult {
  const { draft, words, go } = context;
  const { start } = words.texts;
  return html`
    <p>${start.lead}</p>
    <p>
      <button type="button" @click=${() => go('organisation')}>${start.begin}</button>
    </p>
    <div class="field">
      <label for="open">${start.open}</label>
      <input
        id="open"
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => void open(context, event.target as HTMLInputElement)}
      />
      <p class="help">${start.openHelp}</p>
    </div>
    <div class="field">
      <label for="import">${start.import}</label>
      <textarea
        id="import"
        rows="8"
        spellcheck="false"
        aria-describedby="import-help"
        .value=${pasted.text}
        @input=${(event: Event) => pasted.set({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="help" id="import-help">${start.importHelp}</p>
      <p>
        <button type="button" class="quiet" @click=${() => take(context, pasted)}>
          ${start.importAction}
        </button>
      </p>
      ${pasted.fault ? html`<p class="fault" role="alert">${pasted.fault}</p>` : nothing}
    </div>
    ${outcome(context, pasted)}
    ${
      draft.before
        ? html`<p>
            <button
              type="button"
              class="quiet"
              @click=${() => draft.before && draft.replace(draft.before)}
            >
              ${start.back}
            </button>
          </p>`
        : nothing
    }
    <p class="help">${start.kept}</p>
  `;
}
