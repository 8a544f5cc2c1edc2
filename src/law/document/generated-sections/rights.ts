import { RIGHTS, rightsOf } from '../../rights.js';
import type { Block, Inline } from '../types.js';
import {
  chosenProcessing,
  rendered,
  titleOf,
  paragraph,
  toInline,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';

/** Each right that applies to something, in one line, and to what, where it is not to everything. */
export const rights: SectionBuilder = (context) => {
  const { t } = context;
  const list = chosenProcessing(context);
  const items = RIGHTS.flatMap((right): { term: string; text: Inline[] }[] => {
    const where = list.filter((each) => rightsOf(each).includes(right));
    if (list.length > 0 && where.length === 0) return [];
    const explained = t(`policy:rights.${right}.text`);
    const some = where.length > 0 && where.length < list.length;
    const titles = where.map((each) => titleOf(context, each));
    return [
      {
        term: t(`policy:rights.${right}.title`),
        text: toInline(
          context,
          some
            ? `${explained} ${t('policy:rights.where', { titles: titles.join(t('policy:comma')) })}`
            : explained,
        ),
      },
    ];
  });
  return rendered({ type: 'definitions', items });
};

/** When and how requests are answered: art. 12(3) to (6). The delay is computed law, not a choice. */
export const answer: SectionBuilder = (context) =>
  rendered(
    ...['delay', 'free', 'identity', 'refusal'].map((key) =>
      paragraph(context, context.t(`policy:answer.${key}`)),
    ),
  );

const MEANS = ['email', 'sms', 'phone', 'post'] as const;

/** Commercial communications by each means, on which basis; nothing where there are none. */
export const marketing: SectionBuilder = (context) => {
  const { t } = context;
  const list = chosenProcessing(context).filter(({ marketing: means }) => means);
  if (list.length === 0) return rendered();
  const items = MEANS.flatMap((means) => {
    const bases = list
      .filter((each) => each.marketing === means)
      .map(({ basis }) => (basis === 'consent' ? 'consent' : 'objection'));
    return [...new Set(bases)].map((basis) =>
      toInline(context, t(`policy:marketing.${means}.${basis}`)),
    );
  });
  return rendered(paragraph(context, t('policy:marketing.intro')), {
    type: 'list',
    ordered: false,
    items,
  });
};

/** The right to object to marketing, apart from all else (art. 21(4)), with its control. */
export const marketingObjection: SectionBuilder = (context) => {
  const { t } = context;
  if (!chosenProcessing(context).some(({ marketing: means }) => means)) return rendered();
  return rendered(paragraph(context, t('policy:marketing.objection')), control(context));
};

const control = ({ t }: SectionContext): Block => ({
  type: 'control',
  control: 'communications',
  label: t('policy:controls.communications'),
});
