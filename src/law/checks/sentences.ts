import { proseSentences } from '../document/sentences.js';
import type { RuleId } from './rules.js';
import type { Check, Finding } from './types.js';

/** A kind of sentence that a rule is about. */
interface Pattern {
  rule: RuleId;
  /** All must match. */
  when: RegExp[];
  /** None may match: the sentence says what the rule wants. */
  unless?: RegExp;
  /** Whether the rule applies, with these generated parts in the document. */
  due?: (generated: string[]) => boolean;
}

/** Words that show that an agreement is asked for. */
const AGREED = /consent(?!ement de)|accord|accept|avec votre|si vous le souhaitez/i;
const OPT_OUT = /ne vous y êtes? pas oppos|sauf (si vous vous y opposez|opposition)/i;

/**
 * French sentences that break a rule, as they are usually written. A pattern that is not here finds
 * nothing: the absence of findings is no proof.
 */
const FRENCH: Pattern[] = [
  {
    rule: 'answer-delay',
    when: [/\b(réponse|répond|délai)/i, /\b(deux|2|trois|3) mois\b/i],
    unless: /prolong|supplémentaire|\bun mois\b/i,
  },
  {
    rule: 'identity-document',
    when: [
      /photocopie|copie .{0,20}(titre|pièce|carte)|(pièce|titre|carte)s? (nationale )?d’identité/i,
    ],
    unless: /ne (vous )?demandons (pas|aucun)|doute raisonnable|sans (photocopie|pièce)/i,
  },
  { rule: 'phone-opt-out', when: [OPT_OUT, /téléphon|opérateur|appel/i] },
  {
    rule: 'email-opt-out',
    when: [OPT_OUT, /e[-\u2011]?mail|sms|newsletter|communication électronique/i],
    unless: /analogues|déjà client/i,
  },
  {
    rule: 'open-tracking',
    when: [/mesur/i, /ouverture/i, /e[-\u2011]?mail|envois?|newsletter|message/i],
    unless: /consenti|votre (accord|consentement)|si vous l’acceptez|n’est pas mesurée/i,
  },
  {
    rule: 'no-recipients',
    when: [
      /ne sont pas (transmises|communiquées|cédées).{0,12}(prestataires|sous-traitants|tiers)/i,
    ],
  },
  {
    rule: 'vague-retention',
    when: [
      /la plupart des données|durée supplémentaire|raisons limitées|aussi longtemps que nécessaire|durée (strictement )?nécessaire/i,
      /conserv|archiv|durée/i,
    ],
    unless: /le temps nécessaire à la transaction/i,
  },
  {
    rule: 'card-retention',
    when: [/\b(15|quinze) mois\b/i, /carte|paiement/i],
    unless: /débit différé/i,
  },
  {
    rule: 'vague-interest',
    when: [/intérêt (commercial|légitime)/i, /\bun intérêt\b/i],
    unless: /nommé|suivant|à savoir|tableau/i,
  },
  { rule: 'vague-data', when: [/(collect|trait)ons/i, /notamment vos|notamment les données/i] },
  {
    rule: 'personalisation-consent',
    when: [/personnalis|recommander/i, /(permettent|pouvons|pourrons)/i],
    // An example follows the sentence that it is an example of.
    unless: new RegExp(`${AGREED.source}|^Par exemple`, 'i'),
  },
  {
    rule: 'audience-conditions',
    when: [/(effectuons|réalisons|utilisons) des mesures? d’audience|mesurons .{0,30}pages vues/i],
    unless: /accord|consenti|anonym|opposer|refus/i,
  },
  { rule: 'industry-opt-out', when: [/networkadvertising\.org|youronlinechoices|aboutads\.info/i] },
  { rule: 'promised-means', when: [/travaillons .{0,30}(amélioration|mise en place)/i] },
  { rule: 'excessive-fields', when: [/indiquer vos nom, prénom/i] },
  { rule: 'dpo-excluded', when: [/hors exercice/i] },
  {
    rule: 'rights-by-form-only',
    when: [
      /(exerc|effectuent)/i,
      /principalement (via|par)|uniquement (via|par)|exclusivement (via|par)/i,
    ],
  },
  {
    rule: 'silent-change',
    when: [/réserv(ons|e) le droit de modifier/i],
    unless: /inform|avert|prévien/i,
  },
  {
    rule: 'which-rights',
    when: [/accès/i, /portabilité le cas échéant/i],
    due: (generated) => !generated.includes('rights'),
  },
  { rule: 'vague-link', when: [/(\bici|cliquez ici|en savoir plus)\s?[.)]?$/i] },
];

/** Sentences that a rule is about, in French; other languages are read for names and facts only. */
export const sentences: Check = ({ document }) => {
  if (document.language !== 'fr') return [];
  return proseSentences(document).flatMap(({ section, text }) => {
    const found = FRENCH.filter(
      ({ when, unless, due }) =>
        when.every((each) => each.test(text)) &&
        !unless?.test(text) &&
        (due?.(document.generated) ?? true),
    );
    // A sentence on the telephone speaks of messages too.
    const phone = found.some(({ rule }) => rule === 'phone-opt-out');
    return found
      .filter(({ rule }) => !(phone && rule === 'email-opt-out'))
      .map(({ rule }): Finding => ({ rule, place: `#${section}`, file: 'version', text }));
  });
};
