import type { Force, Severity } from '../../../src/law/checks/types.js';

type Rule = [Severity, Force];
const unlawful: Rule = ['error', 'law'];
/** Against what an authority recommends: no law by itself, and weighed in its sanctions. */
const against: Rule = ['error', 'soft'];

/**
 * Every rule of the audit. Their sources, and what to do, are in `locales/<language>/audit.json`
 * under the same id.
 */
export const RULES = {
  'third-before': unlawful,
  'third-refused': unlawful,
  'third-withdrawn': unlawful,
  'third-beyond': unlawful,
  'third-undeclared': unlawful,
  'third-unknown': ['warning', 'choice'],
  'storage-before': unlawful,
  'storage-refused': unlawful,
  'storage-withdrawn': unlawful,
  'storage-undeclared': ['warning', 'law'],
  'storage-left': ['warning', 'law'],
  'storage-unknown-third': ['warning', 'law'],
  'storage-unknown': ['note', 'choice'],
  'storage-longer': unlawful,
  'exempt-long': against,
  'exempt-third-host': ['warning', 'soft'],
  'exempt-campaign': against,
  'service-unseen': ['note', 'choice'],
  'no-refuse': against,
  'unequal-size': against,
  'unequal-contrast': against,
  'refuse-keyboard': ['error', 'norm'],
  'no-way-back': unlawful,
  'no-notice': ['note', 'choice'],
  // Words that were not found prove less than a call that was seen.
  'no-policy': ['note', 'law'],
  'policy-mention': ['warning', 'law'],
  'not-driven': ['note', 'choice'],
  'page-hangs': ['warning', 'choice'],
  'page-fails': ['note', 'choice'],
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const severityOf = (rule: RuleId): Severity => RULES[rule][0] as Severity;
export const forceOf = (rule: RuleId): Force => RULES[rule][1] as Force;
