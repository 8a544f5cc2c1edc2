import { refusalOf } from '../../refusal.js';
import { chosenProcessing, titleOf, type SectionContext } from './section-context.js';

/** "En bref": who, what for, on which terms, where to, which rights, whom to ask. */
export function summary(context: SectionContext): string[] {
  const { t, organisation } = context;
  const list = chosenProcessing(context);
  const unknown = list.length === 0 || list.some(({ transfers }) => !transfers);
  const some = list.some(({ transfers }) => Array.isArray(transfers) && transfers.length > 0);
  const titles = list.map((each) => lowered(titleOf(context, each)));
  return [
    t('policy:inBrief.who', { organisation: organisation.name }),
    ...(list.length
      ? [t('policy:inBrief.why', { count: list.length, titles: titles.join(t('policy:comma')) })]
      : []),
    t('policy:inBrief.choice', {
      refusal: t(`manager:refusing.${refusalOf(context.purposes)}`),
    }),
    t(`policy:inBrief.transfers${some ? 'Some' : unknown ? 'Unknown' : 'None'}`),
    t('policy:inBrief.rights'),
    ...(organisation.email ? [t('policy:inBrief.contact', { email: organisation.email })] : []),
  ];
}

/** Titles in the middle of a sentence; acronyms keep their capitals. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
