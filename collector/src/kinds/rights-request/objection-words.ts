import { nameOf, type Site } from '../../sites/sites.js';
import type { Entry } from './entry.js';
import type { Applied } from './objection.js';
import { listOf } from '../../i18n/format.js';
import { fill, textsOf } from '../../i18n/texts.js';

/** What has become of an objection, for the person: what is done, then what is not yet, if anything. */
export function objectionSentences(site: Site, { objection, lang }: Entry): string[] {
  if (!objection) return [];
  const { objection: words } = textsOf('rights', lang);
  const name = nameOf(site);
  return [
    ...objection.reached.map((code) => words.reached[code]),
    ...(objection.due === null ? [] : objection.left.map((code) => words.left[code])),
  ].map((text) => fill(text, { name }));
}

/** The same for the register, as the measures that were taken. */
export const measuresTaken = ({ reached }: Applied, lang: string): string => {
  const { objection: words } = textsOf('rights', lang);
  return fill(words.measures, {
    done: listOf(
      reached.map((code) => words.done[code]),
      lang,
    ),
  });
};
