import type { Block } from '../types.js';
import { dialled, spokenNumber } from '../telephone.js';
import { country, made, paragraph, runs, type Part, type PartContext } from './context.js';

const postal = (context: PartContext): string | undefined => {
  const { address } = context.organisation;
  return (
    address &&
    `${address.street}, ${address.postalCode} ${address.city}, ${country(context, address.country)}`
  );
};

const telephone = (number: string): string => `[${spokenNumber(number)}](tel:${dialled(number)})`;

/** Who is responsible, with every way to reach it (art. 13(1)(a)). */
export const contact: Part = (context) => {
  const { organisation, t } = context;
  const { name, registration, email, phone, website } = organisation;
  const rows: [string, string | undefined][] = [
    ['controller', registration ? `${name}, ${registration}` : name],
    ['address', postal(context) ?? t('policy:missing')],
    ['email', email ?? t('policy:missing')],
    ['phone', phone && telephone(phone)],
    ['website', website],
  ];
  return made({
    type: 'definitions',
    items: rows.flatMap(([key, text]) =>
      text ? [{ term: t(`policy:contact.${key}`), text: runs(context, text) }] : [],
    ),
  });
};

/** How to reach the data protection officer, about anything, rights included (art. 38(4)). */
export const dpo: Part = (context) => {
  const { organisation, t } = context;
  const { dpo: officer } = organisation;
  if (!officer) return made();
  const ways = [officer.name, officer.email, officer.phone && telephone(officer.phone)].filter(
    Boolean,
  );
  return made(
    paragraph(
      context,
      t('policy:dpo', { ways: ways.length ? ways.join(t('policy:comma')) : t('policy:missing') }),
    ),
  );
};

/** The authority that complaints go to: France's, where the organisation is in France. */
export const complaint: Part = (context) => {
  const { organisation, t } = context;
  const code = organisation.address?.country ?? 'FR';
  return made(
    paragraph(
      context,
      code === 'FR'
        ? t('policy:complaint.fr')
        : t('policy:complaint.other', { country: country(context, code) }),
    ),
  );
};

/** The ways to make a request; the form is one of them, never the only one. */
export const ways: Part = (context) => {
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
    items: items.map((item) => runs(context, item)),
  };
  return made({ type: 'control', control: 'rights', label: t('policy:controls.rights') }, list);
};

/** Directives, and what becomes of data that nobody left directives for (art. 85 of law 78-17). */
export const afterDeath: Part = (context) => {
  const { facts, t, say } = context;
  const fate = say(facts.afterDeath);
  return made(
    paragraph(context, t('policy:afterDeath.directives')),
    ...(fate ? [paragraph(context, fate)] : []),
  );
};

/** Whether services are meant for minors, and what is done about them (art. 45 of law 78-17). */
export const minors: Part = (context) => {
  const { facts, t } = context;
  if (!facts.minors) return made(paragraph(context, t('policy:minors.missing')));
  return made(
    paragraph(
      context,
      t(facts.minors.intended ? 'policy:minors.intended' : 'policy:minors.notIntended'),
    ),
  );
};
