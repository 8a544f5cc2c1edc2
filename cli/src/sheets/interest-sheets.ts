import {
  capitalised,
  chosenProcessing,
  orMissing,
  titleOf,
  toInline,
  type SectionContext,
} from '../../../src/law/document/generated-sections/section-context.js';
import { activitiesOf, fieldText, type FieldName } from './activities.js';
import type { Question, Sheet } from './questions.js';

/**
 * The balance of each processing that stands on legitimate interests: the interest, the need, the
 * persons (art. 6(1)(f) GDPR; CJEU C-252/21, 4 July 2023, points 106 and following: three conditions, all
 * needed). Facts stand beside the questions; none is answered for the organisation.
 */
export function interestSheets(context: SectionContext): Sheet[] {
  const { t } = context;
  const activities = new Map(activitiesOf(context).map((each) => [each.id, each]));
  return chosenProcessing(context)
    .filter(({ basis }) => basis === 'legitimate-interests')
    .map((each): Sheet => {
      const activity = activities.get(each.id);
      const known = (...names: FieldName[]): string[] =>
        names.map((name) =>
          activity
            ? t('sheets:said', {
                field: t(`sheets:fields.${name}`),
                text: fieldText(activity, name),
              })
            : '',
        );
      const question = (key: string, ...lines: string[]): Question => ({
        key,
        known: lines.filter(Boolean).map((line) => toInline(context, line)),
        verdict: 'toAssess',
      });
      return {
        kind: 'interest',
        id: `interet-${each.id}`,
        title: titleOf(context, each),
        questions: [
          question('interest', capitalised(orMissing(context, each.basisDetail))),
          question('lawful'),
          question('need', ...known('data', 'retention')),
          question('less'),
          question('expected', ...known('persons', 'source')),
          question('effects', ...known('sensitive', 'automated')),
          question('safeguards', ...known('security', 'recipients', 'processors', 'transfers')),
          question('objection', t(`sheets:interest.${each.marketing ? 'absolute' : 'objecting'}`)),
          question('conclusion'),
        ],
      };
    });
}
