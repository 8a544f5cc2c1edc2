import { plainText } from '../../../src/law/document/inline.js';
import { isGap } from '../../../src/law/document/gaps.js';
import {
  recipientText,
  transferText,
} from '../../../src/law/document/generated-sections/recipients.js';
import { retentionText } from '../../../src/law/document/generated-sections/retention.js';
import {
  capitalised,
  chosenProcessing,
  orMissing,
  titleOf,
  toInline,
  unmarked,
  type SectionContext,
} from '../../../src/law/document/generated-sections/section-context.js';
import type { Inline } from '../../../src/law/document/types.js';
import type { LocalisedText, Processing } from '../../../src/law/facts.js';

/** The fields of an entry, in the order of art. 30(1) GDPR and of the CNIL's model of a register. */
export const FIELDS = [
  ...(['purpose', 'basis', 'persons', 'data', 'sensitive', 'source'] as const),
  ...(['trackers', 'recipients', 'processors', 'joint', 'transfers', 'retention'] as const),
  ...(['security', 'automated'] as const),
];
export type FieldName = (typeof FIELDS)[number];

/** One line of the register: an activity and what is said of it, each to be completed where nobody has. */
export interface Activity {
  id: string;
  title: string;
  fields: { name: FieldName; text: Inline[] }[];
  /** Names of the fields that are to be completed, wholly or in part. */
  gaps: FieldName[];
}

const listed = (context: SectionContext, texts: LocalisedText[] | undefined): string | undefined =>
  texts?.length
    ? capitalised(texts.map((each) => orMissing(context, each)).join(context.t('policy:comma')))
    : undefined;

/** Services of the configuration that serve the purpose which a processing belongs to. */
export const servicesOf = ({ services }: SectionContext, { purpose }: Processing) =>
  services.filter((service) => purpose !== undefined && service.purposes?.includes(purpose));

function trackers(context: SectionContext, processing: Processing): string {
  const names = servicesOf(context, processing).map((service) => {
    const kept = (service.storage ?? []).map(({ name }) => name);
    const name = unmarked(context, service.name) ?? service.id;
    return kept.length ? `${name} (${kept.join(context.t('policy:comma'))})` : name;
  });
  return names.length ? names.join(context.t('policy:listJoin')) : context.t('sheets:none');
}

/** Recipients in one role; companies behind trackers, whose role nobody has told, are among the others. */
function recipients(context: SectionContext, processing: Processing): Record<string, string> {
  const { t, organisation } = context;
  const { recipients: given } = processing;
  const outside = servicesOf(context, processing).flatMap(({ controller, role }) =>
    controller && controller.name !== organisation.name
      ? [
          {
            name: controller.name,
            ...(role && { role }),
            ...(controller.country && { country: controller.country }),
          },
        ]
      : [],
  );
  const all = [
    ...(given ?? []),
    ...outside.filter(({ name }) => !given?.some((one) => one.name === name)),
  ];
  const inRole = (isWanted: (role: string | undefined) => boolean) => {
    const texts = all
      .filter(({ role }) => isWanted(role))
      .map((each) => capitalised(recipientText(context, each)));
    if (texts.length) return texts.join(t('policy:listJoin'));
    return given ? t('sheets:none') : t('policy:missing');
  };
  return {
    recipients: inRole((role) => role === 'controller' || role === undefined),
    processors: inRole((role) => role === 'processor'),
    joint: inRole((role) => role === 'joint-controller'),
  };
}

/** The basis as a register names it; the policy says the same to the person. */
function basis(context: SectionContext, { basis: ground, basisDetail }: Processing): string {
  if (!ground) return context.t('policy:missing');
  const name = context.t(`sheets:basis.${ground}`);
  const isDetailed = ground === 'legitimate-interests' || ground === 'legal-obligation';
  return isDetailed || basisDetail
    ? context.t('policy:basisDetail', { basis: name, detail: orMissing(context, basisDetail) })
    : name;
}

function texts(context: SectionContext, processing: Processing): Record<FieldName, string> {
  const { t, facts } = context;
  const { automatedDecision, description, sensitive } = processing;
  const missing = t('policy:missing');
  const security = [...(facts.security ?? []), ...(processing.security ?? [])];
  return {
    purpose: context.ownerText(description) ?? titleOf(context, processing),
    basis: basis(context, processing),
    persons: listed(context, processing.persons) ?? missing,
    data: listed(context, processing.data) ?? missing,
    sensitive:
      sensitive === false ? t('sheets:noSensitive') : (listed(context, sensitive) ?? missing),
    source: context.ownerText(processing.source) ?? t('sheets:fromThePerson'),
    trackers: trackers(context, processing),
    ...(recipients(context, processing) as Record<'recipients' | 'processors' | 'joint', string>),
    transfers: transferText(context, processing.transfers),
    retention: retentionText(context, processing),
    security: listed(context, security) ?? missing,
    automated: automatedDecision
      ? t('policy:automated.some', {
          logic: orMissing(context, automatedDecision.logic),
          consequences: orMissing(context, automatedDecision.consequences),
        })
      : automatedDecision === false
        ? t('policy:automated.none')
        : missing,
  };
}

/** The controller's register of processing (art. 30(1) GDPR), from the facts of the policy. */
export const activitiesOf = (context: SectionContext): Activity[] =>
  chosenProcessing(context).map((processing) => {
    const all = texts(context, processing);
    const fields = FIELDS.map((name) => ({
      name,
      text: toInline(context, capitalised(all[name])),
    }));
    return {
      id: processing.id,
      title: titleOf(context, processing),
      fields,
      gaps: fields.filter(({ text }) => isGap(text)).map(({ name }) => name),
    };
  });

/** A field as plain text, without links. */
export const fieldText = ({ fields }: Activity, name: FieldName): string =>
  plainText(fields.find((field) => field.name === name)?.text ?? []);
