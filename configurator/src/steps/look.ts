import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readColour } from '../../../src/law/contrast.js';
import type { Context } from './context.js';
import { choice, fieldAt } from './fields.js';
import { valueAt } from '../model/paths.js';

const hex = (value: unknown, otherwise: string): string => {
  const colour = typeof value === 'string' ? readColour(value) : undefined;
  return colour
    ? `#${colour
        .map((part) =>
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`
    : otherwise;
};

/** A colour, typed in any way of CSS or picked. */
const colour = ({ draft, words }: Context, path: string, label: string, ours: string) => html`
  <div class="colour">
    ${fieldAt(draft, path, { label, placeholder: ours })}
    <input
      type="color"
      aria-label=${`${label} : ${words.texts.look.pick}`}
      .value=${live(hex(valueAt(draft.config, path), ours))}
      @input=${(event: Event) => draft.set(path, (event.target as HTMLInputElement).value)}
    />
  </div>
`;

/** Where the notice stands, and its colours. */
export function lookStep(context: Context): TemplateResult {
  const { draft, words } = context;
  const { look } = words.texts;
  const select = (path: string, label: string, names: Record<string, string>) =>
    choice(
      path.replaceAll('.', '-'),
      label,
      [['', look.byDefault], ...Object.entries(names)],
      valueAt(draft.config, path),
      (value) => draft.set(path, value),
    );
  return html`
    <p>${look.equal}</p>
    <div class="pair">
      ${select('notice.layout', look.layout, look.layouts)}
      ${select('notice.position', look.position, look.positions)}
    </div>
    ${select('theme.preset', look.preset, look.presets)}
    <fieldset class="group">
      <legend>${look.colours}</legend>
      ${colour(context, 'theme.accent', look.accent, '#1d4ed8')}
      ${colour(context, 'theme.surface', look.surface, '#ffffff')}
      ${colour(context, 'theme.text', look.text, '#14213d')}
      ${colour(context, 'theme.dark.accent', look.darkAccent, '#8fb3ff')}
      <p class="help">${look.contrast}</p>
    </fieldset>
    ${fieldAt(draft, 'theme.radius', { label: look.radius, placeholder: '10px' })}
    ${fieldAt(draft, 'theme.font', { label: look.font, help: look.fontHelp })}
  `;
}
