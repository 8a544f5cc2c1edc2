import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { textTemplate } from '../../ui/templates/owner-text.js';
import { switchTemplate } from '../../ui/templates/switch.js';
import type { ShownLine } from './lines.js';
import type { Kept } from './standing.js';

export interface RowOptions {
  language: string;
  line: ShownLine;
  /** What the switches say: whether it is done. */
  on: boolean;
  /** What of it is so. */
  kept: Kept;
  /** When the customer has objected, in words, if they have. */
  objected?: string | undefined;
  /** Whether they have never said anything about it. */
  untouched: boolean;
  change: (on: boolean) => void;
}

const objects = ({ basis }: ShownLine): boolean => basis !== 'consent';

/** What a line says besides its switch: what is done. Its basis is said of its group. */
export const lineTexts = (t: Translate, line: ShownLine): string[] => [
  objects(line) ? line.object : line.title,
  line.description,
  ...(line.id === 'phone' ? [t('forms:callMention')] : []),
];

/** What stands, in words. */
function now(t: Translate, { line, on, objected, untouched }: RowOptions): string {
  if (!on && objected) return t('choices:now.objectedOn', { date: objected });
  if (!on && line.duringContract) return t('choices:now.offCalls');
  if (!on && objects(line) && untouched) return t('choices:now.untouched');
  const key = objects(line) ? (on ? 'allowed' : 'objected') : on ? 'on' : 'off';
  return t(`choices:now.${key}`);
}

/**
 * One line: a consent is a switch that is on once it is given; where customers are not asked first,
 * the switch is the objection, and is on once they object.
 */
export function lineRow(t: Translate, options: RowOptions): TemplateResult {
  const { line, language, on, kept, change } = options;
  const [name, description, ...more] = lineTexts(t, line);
  const id = `line-${line.id}`;
  // A sentence of ours is in the surface's language, whatever it quotes.
  const lang = objects(line) ? language : line.lang.title;
  return html`
    <li part="line">
      <div class="head">
        <label class="name" for=${id}>${textTemplate({ text: name ?? '', lang }, language)}</label>
        ${switchTemplate(t, {
          id,
          describedBy: `${id}-text`,
          checked: objects(line) ? !on : on,
          change: (checked) => change(objects(line) ? !checked : checked),
        })}
      </div>
      <div class="text" id=${`${id}-text`}>
        ${description ? html`<p>${textTemplate({ text: description, lang: line.lang.description }, language)}</p>` : nothing}
        ${more.map((text) => html`<p class="hint">${text}</p>`)}
        <p class="now">
          ${
            kept === 'saved'
              ? now(t, options)
              : html`<strong
                  >${t(`choices:${kept === 'queued' ? 'queuedLine' : 'unsaved'}`)}</strong
                >`
          }
        </p>
      </div>
    </li>
  `;
}
