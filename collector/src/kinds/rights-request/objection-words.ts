import { nameOf, type Site } from '../../sites/sites.js';
import type { RegisterEntry } from './register-entry.js';
import type { AppliedObjection } from './apply-objection.js';
import { listOf } from '../../i18n/format.js';
import { interpolate, textsOf } from '../../i18n/texts.js';

/** The effect of an objection, for the person: what is done, then what is not yet, if anything. */
export function objectionSentences(site: Site, { objection, lang }: RegisterEntry): string[] {
  if (!objection) return [];
  const { objection: words } = textsOf('rights', lang);
  const name = nameOf(site);
  return [
    ...objection.reached.map((code) => words.reached[code]),
    ...(objection.due === null ? [] : objection.left.map((code) => words.left[code])),
  ].map((text) => interpolate(text, { name }));
}

/** The same for the register, as the measures that were taken. */
export const measuresTaken = ({ reached }: AppliedObjection, lang: string): string => {
  const { objection: words } = textsOf('rights', lang);
  return interpolate(words.measures, {
    done: listOf(
      reached.map((code) => words.done[code]),
      lang,
    ),
  });
};
