import type { Processing } from '../../facts.js';
import { rightsOf } from '../../rights.js';
import type { Section } from '../types.js';
import {
  capitalised,
  chosenProcessing,
  rendered,
  orMissing,
  titleOf,
  paragraph,
  toInline,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';
import { recipientText, transferText } from './recipients.js';
import { retentionText } from './retention.js';

export function basisText(context: SectionContext, { basis, basisDetail }: Processing): string {
  if (!basis) return context.t('policy:missing');
  const name = context.t(`policy:basis.${basis}`);
  const detail = context.ownerText(basisDetail);
  // Interests must be named (art. 13(1)(d)), and so must the text that obliges.
  const needed = basis === 'legitimate-interests' || basis === 'legal-obligation';
  if (!detail && !needed) return name;
  return context.t('policy:basisDetail', {
    basis: name,
    detail: detail ?? context.t('policy:missing'),
  });
}

function rows(context: SectionContext, processing: Processing): [string, string][] {
  const { t } = context;
  const { data, required, recipients, transfers, automatedDecision, source } = processing;
  const list = (texts: string[]) => capitalised(texts.join(t('policy:comma')));
  const consequence = orMissing(context, required?.consequence);
  return [
    ['basis', basisText(context, processing)],
    [
      'data',
      data?.length ? list(data.map((each) => orMissing(context, each))) : t('policy:missing'),
    ],
    ...(source ? [['source', orMissing(context, source)] as [string, string]] : []),
    [
      'required',
      required
        ? t(`policy:required.${required.mandatory ? 'yes' : 'no'}`, { consequence })
        : t('policy:missing'),
    ],
    [
      'recipients',
      recipients
        ? recipients.length
          ? list(recipients.map((each) => recipientText(context, each)))
          : t('policy:recipients.none')
        : t('policy:missing'),
    ],
    ['transfers', transferText(context, transfers)],
    ['retention', retentionText(context, processing)],
    [
      'automated',
      automatedDecision
        ? t('policy:automated.some', {
            logic: orMissing(context, automatedDecision.logic),
            consequences: orMissing(context, automatedDecision.consequences),
          })
        : automatedDecision === false
          ? t('policy:automated.none')
          : t('policy:missing'),
    ],
    ['rights', list(rightsOf(processing).map((right) => t(`policy:rights.${right}.short`)))],
  ];
}

/** One section a processing: everything that articles 13 and 14 want said of it. */
export const processing: SectionBuilder = (context, only) => ({
  blocks: [],
  sections: chosenProcessing(context, only).map((each): Section => {
    const description = context.ownerText(each.description);
    return {
      id: `traitement-${each.id}`,
      title: titleOf(context, each),
      blocks: [
        // Its id stands for a title that nobody has given: it is a gap all the same.
        ...(context.ownerText(each.title) ? [] : [paragraph(context, context.t('policy:missing'))]),
        ...(description ? [paragraph(context, description)] : []),
        {
          type: 'definitions',
          items: rows(context, each).map(([key, text]) => ({
            term: context.t(`policy:terms.${key}`),
            text: toInline(context, capitalised(text)),
          })),
        },
      ],
      sections: [],
    };
  }),
});

/** All processing at a glance: what for, on which basis, how long. */
export const overview: SectionBuilder = (context, only) => {
  const list = chosenProcessing(context, only);
  if (list.length === 0) return rendered(paragraph(context, context.t('policy:noProcessing')));
  const { t } = context;
  return rendered({
    type: 'table',
    caption: t('policy:overview.caption'),
    head: ['purpose', 'basis', 'retention'].map((key) => t(`policy:overview.${key}`)),
    rows: list.map((each) => [
      [{ text: titleOf(context, each), href: `#traitement-${each.id}` }],
      toInline(context, capitalised(basisText(context, each))),
      toInline(context, retentionText(context, each)),
    ]),
  });
};

/** Whether anything comes from others than the person (art. 14). */
export const indirect: SectionBuilder = (context) => {
  const { facts, t } = context;
  const key =
    facts.indirectCollection === undefined ? 'missing' : facts.indirectCollection ? 'some' : 'none';
  return rendered(
    paragraph(context, t(key === 'missing' ? 'policy:indirect.missing' : `policy:indirect.${key}`)),
  );
};

/** The sentence on decisions made by machines alone, for the policy as a whole (art. 22). */
export const automated: SectionBuilder = (context) => {
  const list = chosenProcessing(context);
  const some = list.filter(({ automatedDecision }) => automatedDecision);
  const unknown = list.some(({ automatedDecision }) => automatedDecision === undefined);
  const { t } = context;
  if (some.length > 0)
    return rendered(
      paragraph(
        context,
        t('policy:automated.where', {
          titles: some.map((each) => titleOf(context, each)).join(t('policy:comma')),
        }),
      ),
    );
  return rendered(
    paragraph(
      context,
      t(unknown || list.length === 0 ? 'policy:automated.missing' : 'policy:automated.nowhere'),
    ),
  );
};
