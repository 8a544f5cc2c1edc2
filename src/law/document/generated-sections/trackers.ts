import { CHOICE_COOKIE } from '@limpide/contract/kinds/decision/choice-cookie';
import { DATABASE } from '../../../core/storage-names.js';
import type { Service } from '../../../core/types.js';
import { refusalOf } from '../../refusal.js';
import type { Block, Inline } from '../types.js';
import {
  countryInWords,
  configText,
  rendered,
  unmarked,
  paragraph,
  toInline,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';

const purposeTitle = (context: SectionContext, id: string): string =>
  configText(
    context,
    context.purposes.find((purpose) => purpose.id === id)?.title,
    context.t(`purposes:${id}.title`),
  );

const nameOfService = (context: SectionContext, { name, id }: Service): string =>
  unmarked(context, name) ?? id;

const titles = (context: SectionContext, { purposes = [] }: Service): string =>
  purposes.map((id) => purposeTitle(context, id)).join(context.t('policy:comma'));

/** What a person who refuses goes without: nothing is promised that is not so. */
export const refusal: SectionBuilder = (context) =>
  context.purposes.some(({ basis }) => basis === 'consent')
    ? rendered(paragraph(context, context.t(`manager:refusing.${refusalOf(context.purposes)}`)))
    : rendered();

/** What trackers are for: the purposes of the configuration, by consent or not, and what they count. */
export const purposes: SectionBuilder = (context) => {
  const { t } = context;
  if (context.purposes.length === 0) return rendered(paragraph(context, t('policy:trackers.none')));
  return rendered({
    type: 'definitions',
    items: context.purposes.map(({ id, basis, title, description, measures }) => {
      const said = configText(context, description, t(`purposes:${id}.description`));
      const counted = measures.map((each) =>
        configText(context, each.title, t(`measures:${each.id}.title`)),
      );
      const parts = [said, t(`policy:trackers.basis.${basis}`)];
      if (counted.length)
        parts.push(
          t('policy:trackers.measures', {
            measures: counted.join(t('policy:comma')).toLowerCase(),
          }),
        );
      return {
        term: unmarked(context, title) ?? t(`purposes:${id}.title`),
        text: toInline(context, parts.join(' ')),
      };
    }),
  });
};

/** Who is behind the trackers: one row a service. */
export const services: SectionBuilder = (context) => {
  const { t, organisation } = context;
  if (context.services.length === 0) return rendered();
  const policyLink = ({ controller, unknown }: Service): Inline[] =>
    controller?.policyUrl
      ? [{ text: t('manager:policy', { name: controller.name }), href: controller.policyUrl }]
      : controller
        ? toInline(
            context,
            t(unknown?.includes('policyUrl') ? 'policy:trackers.unread' : 'policy:missing'),
          )
        : [t('policy:trackers.thisPolicy')];
  return rendered({
    type: 'table',
    caption: t('policy:trackers.services'),
    head: ['service', 'purposes', 'controller', 'country', 'policy'].map((key) =>
      t(`policy:trackers.head.${key}`),
    ),
    rows: context.services.map((service) => [
      [nameOfService(context, service)],
      toInline(context, titles(context, service) || t('policy:missing')),
      [service.controller?.name ?? organisation.name],
      toInline(
        context,
        // The owner cannot complete what the catalogue does not know: it is shown as unknown.
        service.unknown?.includes('country') && !service.controller?.country
          ? t('policy:trackers.unread')
          : countryInWords(
              context,
              service.controller ? service.controller.country : organisation.address?.country,
            ),
      ),
      policyLink(service),
    ]),
  });
};

/** What is stored on the device: one row a thing, ours first. */
export const storage: SectionBuilder = (context) => {
  const { t } = context;
  const exempt = context.purposes.some(({ basis }) => basis === 'exempt');
  const ours = (name: string, type: string, duration: string, key: string) => [
    name,
    t(`manager:storage.types.${type}`),
    t('manager:storage.first'),
    context.duration(duration),
    t(`policy:trackers.own.${key}`),
  ];
  const own = [
    ours(CHOICE_COOKIE, 'cookie', context.lifetime, 'choice'),
    ...(exempt
      ? [
          ours('eu-objection', 'cookie', 'P13M', 'objection'),
          ours('limpide-objection', 'localStorage', 'persistent', 'objection'),
        ]
      : []),
    ours('limpide', 'localStorage', context.lifetime, 'choice'),
    ours(DATABASE, 'indexedDB', 'persistent', 'history'),
    ours('limpide-pending', 'localStorage', 'P30D', 'pending'),
    ours('limpide-pending-forms', 'localStorage', 'P30D', 'forms'),
    // Only where the browser has no Web Locks, and seconds long.
    ours('limpide-lease', 'localStorage', 'PT15S', 'lease'),
    ours('limpide-policy-read', 'localStorage', 'persistent', 'news'),
  ];
  const rows = context.services.flatMap((service) => {
    const unread = t('policy:trackers.unread');
    if (!service.storage && service.unknown?.includes('storage'))
      return [[unread, unread, unread, unread, nameOfService(context, service)]];
    return (service.storage ?? []).map(({ name, type, duration, party, domain, description }) => [
      name,
      t(`manager:storage.types.${type}`),
      domain ?? t(`manager:storage.${party ?? 'unknown'}`),
      duration ? context.duration(duration) : service.unknown ? unread : t('policy:missing'),
      [nameOfService(context, service), configText(context, description, '')]
        .filter(Boolean)
        .join(t('policy:colon')),
    ]);
  });
  const block: Block = {
    type: 'table',
    caption: t('policy:trackers.storage'),
    head: ['name', 'type', 'origin', 'duration', 'purpose'].map((key) =>
      t(`manager:storage.${key}`),
    ),
    rows: [...own, ...rows].map((row) => row.map((cell) => toInline(context, cell))),
  };
  return rendered(block);
};
