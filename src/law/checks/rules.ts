import type { Force, Severity } from './types.js';

type Rule = [Severity, Force];

const unlawful: Rule = ['error', 'law'];
const incomplete: Rule = ['warning', 'law'];
/** Against what an authority recommends: no law by itself, and weighed in its sanctions. */
const against: Rule = ['error', 'soft'];
const advised: Rule = ['warning', 'soft'];
const unclear: Rule = ['warning', 'choice'];
/** Untrue or unusable as it stands, by our own measure. */
const wanting: Rule = ['error', 'choice'];
const hint: Rule = ['note', 'choice'];

/**
 * Every rule, with how grave it is and what force its source has. Their sources, and how to correct
 * what they find, are in `locales/<language>/checks.json` under the same id.
 */
export const RULES = {
  // The configuration
  structure: wanting,
  'duration-form': wanting,
  'country-code': wanting,
  'host-url': wanting,
  'id-repeated': wanting,
  'colour-unknown': wanting,
  organisation: unlawful,
  'purpose-unknown': unlawful,
  'service-unknown': wanting,
  'option-unknown': wanting,
  'option-wrong': wanting,
  'shared-source': wanting,
  'controller-incomplete': advised,
  'storage-duration': incomplete,
  'storage-purposes': advised,
  lifetime: advised,
  'import-undated': unclear,
  'exempt-duration': against,
  'exempt-third-party': unlawful,
  'exempt-options': unlawful,
  'exempt-retention': against,
  'refuse-label': against,
  'unequal-buttons': against,
  contrast: ['warning', 'norm'],
  'threatening-words': unlawful,
  'version-unknown': unclear,
  'text-shape': wanting,
  'text-language': unclear,
  'text-language-unused': unclear,
  'language-unreviewed': hint,

  // The facts
  'fact-missing': unlawful,
  'fact-advised': wanting,
  'phone-objection': unlawful,
  'processing-purpose': wanting,
  'offers-unnamed': incomplete,
  'card-too-long': against,
  'card-code': against,
  'prospect-retention': advised,

  // Mentions of articles 12 to 14
  'mention-controller': unlawful,
  'mention-dpo': unlawful,
  'mention-purposes': unlawful,
  'mention-bases': unlawful,
  'mention-recipients': unlawful,
  'mention-transfers': wanting,
  'mention-retention': unlawful,
  'mention-rights': unlawful,
  'mention-withdrawal': incomplete,
  'mention-complaint': unlawful,
  'mention-required': incomplete,
  'mention-automated': wanting,
  'mention-indirect': unclear,
  'mention-objection': unlawful,
  'mention-after-death': incomplete,
  'mention-delay': wanting,
  'mention-free': unclear,
  'mention-remedy': unclear,

  // Sentences
  'answer-delay': unlawful,
  'identity-document': unlawful,
  'foreign-domain': unlawful,
  'email-opt-out': unlawful,
  'open-tracking': unlawful,
  'phone-opt-out': unlawful,
  'no-recipients': unlawful,
  'vague-retention': unlawful,
  'card-retention': incomplete,
  'vague-interest': unlawful,
  'vague-data': incomplete,
  'personalisation-consent': incomplete,
  'audience-conditions': incomplete,
  'industry-opt-out': incomplete,
  'promised-means': incomplete,
  'excessive-fields': incomplete,
  'rights-by-form-only': incomplete,
  'dpo-excluded': unlawful,
  'silent-change': incomplete,
  'stale-version': unclear,
  'which-rights': hint,
  'minors-measures': hint,

  // Names and links
  'organisation-spelling': unclear,
  'email-spelling': hint,
  'authority-name': unclear,
  'insecure-link': unclear,
  'vague-link': ['warning', 'norm'],

  // Clarity
  'repeated-passage': unclear,
  'repeated-word': hint,
  'open-bracket': hint,
  'missing-subject': unclear,
  'repeated-anchor': ['error', 'norm'],

  // Claims that the configuration contradicts
  'claim-social': unlawful,
  'claim-location': incomplete,
  'claim-transfers': unlawful,
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const severityOf = (id: string): Severity =>
  (RULES[id as RuleId]?.[0] as Severity) ?? 'error';
export const forceOf = (id: string): Force => (RULES[id as RuleId]?.[1] as Force) ?? 'choice';
