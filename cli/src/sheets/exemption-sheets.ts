import {
  configText,
  toInline,
  unmarked,
  type SectionContext,
} from '../../../src/law/document/generated-sections/section-context.js';
import { retentionText } from '../../../src/law/document/generated-sections/retention.js';
import type { Purpose } from '../../../src/core/types.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { Question, Sheet } from './questions.js';

/** What the checker finds against a criterion of the exemption. */
const AGAINST: Record<string, string[]> = {
  alone: ['exempt-third-party'],
  unmatched: ['exempt-options'],
  duration: ['exempt-duration'],
  retention: ['exempt-retention'],
};

function sheet(context: SectionContext, purpose: Purpose, findings: readonly Finding[]): Sheet {
  const { t } = context;
  const services = context.services.filter(({ purposes }) => purposes?.includes(purpose.id));
  const processing = (context.facts.processing ?? []).filter((each) => each.purpose === purpose.id);
  const names = services.map((each) => unmarked(context, each.name) ?? each.id);
  const against = (key: string) =>
    findings
      .filter(({ rule }) => AGAINST[key]?.includes(rule))
      .map(({ rule, values = {} }) => t(`checks:rules.${rule}.title`, values));
  const question = (key: string, known: string[], verdict: Question['verdict']): Question => {
    const contrary = against(key);
    return {
      key,
      known: [...known, ...contrary].filter(Boolean).map((line) => toInline(context, line)),
      verdict: contrary.length ? 'contradicted' : verdict,
    };
  };
  const comma = t('policy:comma');
  const stored = services.flatMap(({ storage = [] }) =>
    storage.map(({ name, duration }) => {
      const lasts = duration ? context.duration(duration) : t('policy:missing');
      return `${name} (${lasts})`;
    }),
  );
  return {
    kind: 'exemption',
    id: `exemption-${purpose.id}`,
    title: configText(context, purpose.title, t(`purposes:${purpose.id}.title`)),
    questions: [
      question(
        'alone',
        [names.length ? t('sheets:exemption.services', { names: names.join(comma) }) : ''],
        names.length ? 'consistent' : 'toAssess',
      ),
      question('anonymous', [], 'toAssess'),
      question(
        'unmatched',
        against('unmatched').length ? [] : [t('sheets:exemption.options')],
        'toAssess',
      ),
      question('oneSite', [], 'toAssess'),
      question('duration', [stored.length ? stored.join(comma) : t('sheets:none')], 'consistent'),
      question('unextended', [], 'toAssess'),
      question(
        'retention',
        processing.map((each) => retentionText(context, each)),
        processing.some(({ retention }) => retention?.length) ? 'consistent' : 'toAssess',
      ),
      question('objection', [t('sheets:exemption.objection')], 'consistent'),
      question('independent', [], 'toAssess'),
      question('review', [], 'toAssess'),
    ],
  };
}

/**
 * The self-assessment of each purpose that claims the exemption of audience measurement (law 78-17,
 * art. 82; CNIL, page of 4 July 2025). What the checker contradicts is contradicted here.
 */
export const exemptionSheets = (context: SectionContext, findings: readonly Finding[]): Sheet[] =>
  context.purposes
    .filter(({ basis }) => basis === 'exempt')
    .map((purpose) => sheet(context, purpose, findings));
