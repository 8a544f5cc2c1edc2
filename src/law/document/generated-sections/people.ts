import type { Block } from '../types.js';
import { dialled, spokenNumber } from '../telephone.js';
import {
  countryInWords,
  rendered,
  paragraph,
  toInline,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';

const postal = (context: SectionContext): string | undefined => {
  const { address } = context.organisation;
  return (
    address &&
    `${address.street}, ${address.postalCode} ${address.city}, ${countryInWords(context, address.country)}`
  );
};

const telephone = (number: string): string => `[${spokenNumber(number)}](tel:${dialled(number)})`;

/** Who is responsible, with every way to reach it (art. 13(1)(a)). */
export const contact: SectionBuilder = (context) => {
  const { organisation, t } = context;
  const { name, registration, email, phone, website } = organisation;
  const rows: [string, string | undefined][] = [
    ['controller', registration ? `${name}, ${registration}` : name],
    ['address', postal(context) ?? t('policy:missing')],
    ['email', email ?? t('policy:missing')],
    ['phone', phone && telephone(phone)],
    ['website', website],
  ];
  return rendered({
    type: 'definitions',
    items: rows.flatMap(([key, text]) =>
      text ? [{ term: t(`policy:contact.${key}`), text: toInline(context, text) }] : [],
    ),
  });
};

/** How to reach the data protection officer, about anything, rights included (art. 38(4)). */
export const dpo: SectionBuilder = (context) => {
  const { organisation, t } = context;
  const { dpo: officer } = organisation;
  if (!officer) return rendered();
  const ways = [officer.name, officer.email, officer.phone && telephone(officer.phone)].filter(
    Boolean,
  );
  return rendered(
    paragraph(
      context,
      t('policy:dpo', { ways: ways.length ? ways.join(t('policy:comma')) : t('policy:missing') }),
    ),
  );
};

/** The authority that complaints go to: France's, where the organisation is in France. */
export const complaint: SectionBuilder = (context) => {
  const { organisation, t } = context;
  const code = organisation.address?.country ?? 'FR';
  return rendered(
    paragraph(
      context,
      code === 'FR'
        ? t('policy:complaint.fr')
        : t('policy:complaint.other', { country: countryInWords(context, code) }),
    ),
  );
};

/** The ways to make a request; the form is one of them, never the only one. */
export const otherChannels: SectionBuilder = (context) => {
  const { organisation, t } = context;
  const address = postal(context);
  const items = [
    organisation.email && t('policy:ways.email', { email: organisation.email }),
    address && t('policy:ways.post', { name: organisation.name, address }),
    organisation.dpo?.email &&
      organisation.dpo.email !== organisation.email &&
      t('policy:ways.dpo', { email: organisation.dpo.email }),
  ].filter((text): text is string => Boolean(text));
  const list: Block = {
    type: 'list',
    ordered: false,
    items: items.map((item) => toInline(context, item)),
  };
  return rendered({ type: 'control', control: 'rights', label: t('policy:controls.rights') }, list);
};

/** Directives, and the data for which there are none (art. 85 of law 78-17). */
export const afterDeath: SectionBuilder = (context) => {
  const { facts, t, ownerText } = context;
  const fate = ownerText(facts.afterDeath);
  return rendered(
    paragraph(context, t('policy:afterDeath.directives')),
    ...(fate ? [paragraph(context, fate)] : []),
  );
};

/** Whether services are meant for minors, and what is done about them (art. 45 of law 78-17). */
export const minors: SectionBuilder = (context) => {
  const { facts, t } = context;
  if (!facts.minors) return rendered(paragraph(context, t('policy:minors.missing')));
  return rendered(
    paragraph(
      context,
      t(facts.minors.intended ? 'policy:minors.intended' : 'policy:minors.notIntended'),
    ),
  );
};
