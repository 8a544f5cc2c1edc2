import { allSections } from '../document/build.js';
import { placedSentences } from '../document/sentences.js';
import { forceOf, type RuleId } from './rules.js';
import type { Check, Finding, Subject } from './types.js';

/** A mention that the law wants: by a generated part, or in the owner's own words. */
interface Mention {
  rule: RuleId;
  parts?: string[];
  /** All must be found somewhere in the text. */
  words?: RegExp[];
  /** Whether the mention is due; always if left out. */
  due?: (subject: Subject) => boolean;
}

const MARKETING = /newsletter|prospection|offres? commerciales|offres et services/i;

const MENTIONS: Mention[] = [
  {
    rule: 'mention-controller',
    parts: ['contact'],
    words: [/responsable/i, /[\w.+-]+@[\w-]+\.\w+/],
  },
  {
    rule: 'mention-dpo',
    parts: ['dpo'],
    words: [/délégué à la protection/i],
    due: ({ config }) => Boolean(config.organisation.dpo),
  },
  { rule: 'mention-purposes', parts: ['overview', 'processing'], words: [/finalités?/i] },
  // Four bases in general terms are not a base for each purpose: only the generated parts tie them.
  { rule: 'mention-bases', parts: ['overview', 'processing'] },
  { rule: 'mention-recipients', parts: ['recipients', 'processing'], words: [/destinataires?/i] },
  {
    rule: 'mention-transfers',
    parts: ['transfers', 'processing'],
    words: [/hors de l’(Union européenne|Espace économique)|hors (UE|EEE)|pays tiers/i],
  },
  { rule: 'mention-retention', parts: ['retention', 'overview', 'processing'] },
  {
    rule: 'mention-rights',
    parts: ['rights'],
    words: [
      /accès/i,
      /rectification/i,
      /effacement|suppression/i,
      /limitation/i,
      /opposition/i,
      /portabilité/i,
    ],
  },
  { rule: 'mention-withdrawal', parts: ['rights'], words: [/retir/i, /licite|licéité/i] },
  { rule: 'mention-complaint', parts: ['complaint'], words: [/réclamation/i, /CNIL|autorité/] },
  {
    rule: 'mention-required',
    parts: ['processing'],
    words: [/obligatoire/i, /(sans|défaut de) (elles|cette|ces|une|la) .{0,60}(pouvons|pourrons)/i],
  },
  {
    rule: 'mention-automated',
    parts: ['automated', 'processing'],
    words: [/décision.{0,40}automatis/i],
  },
  {
    rule: 'mention-indirect',
    parts: ['indirect'],
    words: [/auprès (de tiers|de vous)|collecte indirecte|pas de tiers/i],
  },
  {
    rule: 'mention-after-death',
    parts: ['rights'],
    words: [/(après (votre|le) décès|post.?mortem)/i, /directives/i],
  },
  { rule: 'mention-delay', parts: ['answer'], words: [/\bun mois\b/i] },
  { rule: 'mention-free', parts: ['answer'], words: [/gratuit|sans frais/i] },
  {
    rule: 'mention-remedy',
    parts: ['answer'],
    words: [/\bjuge\b|\bjustice\b|tribunal|recours juridictionnel/i],
  },
];

/**
 * Mentions that the law wants of every policy and that a text in French does not give, by their words.
 * Two are left out: bases can only be tied to purposes by those who know them, and what follows where an
 * obligatory answer is missing is said in too many ways.
 */
export const mentionsMissingIn = (text: string): RuleId[] =>
  MENTIONS.filter(
    ({ rule, words, due }) =>
      words && !due && forceOf(rule) === 'law' && rule !== 'mention-required',
  )
    .filter(({ words }) => !words?.every((each) => each.test(text)))
    .map(({ rule }) => rule);

/** Mentions of articles 12 to 14 and 21(4) that a version lacks. Words are looked for in French. */
export const mentions: Check = (subject) => {
  const { document } = subject;
  // What is in brief repeats the text; it does not stand for it.
  const text = placedSentences(document)
    .filter(({ section }) => section)
    .map((each) => each.text)
    .join('\n');
  const readable = document.language === 'fr';
  const lacking = MENTIONS.filter(({ parts = [], words, due }) => {
    if (due && !due(subject)) return false;
    if (parts.some((part) => document.generated.includes(part))) return false;
    return !(readable && words?.every((each) => each.test(text)));
  }).map(({ rule }): Finding => ({ rule, place: '#', file: 'version' }));
  return [...lacking, ...objection(subject, text), ...minors(subject, text)];
};

/** The right to object to marketing, under a heading of its own (art. 21(4)). */
function objection({ document, file, current }: Subject, text: string): Finding[] {
  const some = current && file.facts?.processing?.some(({ marketing }) => marketing);
  if (!some && !(document.language === 'fr' && MARKETING.test(text))) return [];
  const apart = allSections(document.sections).some(({ id, title }) =>
    /opposition.*(prospection|commercia)|object.*(marketing|commercial)/i.test(`${id} ${title}`),
  );
  return apart ? [] : [{ rule: 'mention-objection', place: '#', file: 'version' }];
}

/** A policy that speaks of minors says what is done if one appears. */
function minors({ document }: Subject, text: string): Finding[] {
  const spoken = document.language === 'fr' && /mineurs/i.test(text);
  const done =
    document.generated.includes('minors') || /effaçons|supprimons|autorité parentale/i.test(text);
  return spoken && !done ? [{ rule: 'minors-measures', place: '#', file: 'version' }] : [];
}
