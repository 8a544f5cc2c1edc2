import { cards } from './cards.js';
import { claims } from './claims.js';
import { clarity } from './clarity.js';
import { configuration, freshness } from './configuration.js';
import { facts } from './facts.js';
import { languages } from './languages.js';
import { mentions } from './mentions.js';
import { names } from './names.js';
import { severityOf } from './rules.js';
import { sentences } from './sentences.js';
import type { Check, Finding, Subject } from './types.js';
import { values } from './values.js';

const CHECKS: Check[] = [
  configuration,
  facts,
  cards,
  mentions,
  sentences,
  names,
  clarity,
  claims,
  freshness,
  languages,
  values,
];
const ORDER = { error: 0, warning: 1, note: 2 };

const gravestFirst = (findings: Finding[]): Finding[] =>
  findings
    .map((finding, at) => ({ finding, at, order: ORDER[severityOf(finding.rule)] }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ finding }) => finding);

/** What the rules find in a configuration alone, where there is no policy yet. Pure. */
export const lintConfiguration = (subject: Pick<Subject, 'config' | 'problems'>): Finding[] =>
  gravestFirst([...configuration(subject), ...languages(subject)]);

/**
 * Everything that the rules find in a configuration, its facts, and one version of its policy: the
 * gravest first, then in reading order. Pure. What it does not find may still be wrong.
 */
export const lint = (subject: Subject): Finding[] =>
  gravestFirst(CHECKS.flatMap((check) => check(subject)));
