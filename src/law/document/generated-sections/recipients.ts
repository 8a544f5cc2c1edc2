import type { Processing, Recipient } from '../../facts.js';
import type { Inline } from '../types.js';
import {
  capitalised,
  chosenProcessing,
  countryInWords,
  rendered,
  orMissing,
  nameOf,
  titleOf,
  paragraph,
  toInline,
  unmarked,
  type SectionBuilder,
  type SectionContext,
} from './section-context.js';

/** A recipient in a few words: "Banque du Marais (sous-traitant, France)". */
export function recipientText(context: SectionContext, recipient: Recipient): string {
  const { t } = context;
  const about = [
    recipient.role && t(`policy:recipients.roles.${recipient.role}`),
    recipient.country && countryInWords(context, recipient.country),
  ].filter(Boolean);
  const name = nameOf(context, recipient.name);
  return about.length ? `${name} (${about.join(t('policy:comma'))})` : name;
}

/** What is said of transfers: none, each with its safeguard, or that it is not said. */
export function transferText(context: SectionContext, transfers: Processing['transfers']): string {
  const { t } = context;
  if (!transfers) return t('policy:missing');
  if (transfers === 'none' || transfers.length === 0) return t('policy:transfers.none');
  return transfers
    .map(({ recipient, country: code, safeguard, details }) =>
      t('policy:transfers.one', {
        recipient: nameOf(context, recipient),
        country: countryInWords(context, code),
        safeguard: t(`policy:transfers.safeguards.${safeguard}`),
        details: orMissing(context, details),
      }),
    )
    .join(' ');
}

/** Everybody who receives data: processors, other controllers, hosting, and the trackers' companies. */
export const recipients: SectionBuilder = (context, only) => {
  const { t, facts, services } = context;
  const rows = new Map<string, Inline[][]>();
  const said = new Set<string>();
  const add = (recipient: Recipient, purposes: string[], unknown = t('policy:missing')) => {
    const name = nameOf(context, recipient.name);
    const known = rows.get(name);
    if (known) {
      // What it does in all is said already, in the owner's words.
      if (said.has(name)) return;
      const [, , used = []] = known;
      const text = purposes.filter((title) => !used.join().includes(title)).join(t('policy:comma'));
      if (text) known[2] = [...used, t('policy:comma'), text];
      return;
    }
    if (recipient.purpose) said.add(name);
    rows.set(name, [
      toInline(context, name),
      toInline(
        context,
        recipient.role ? capitalised(t(`policy:recipients.roles.${recipient.role}`)) : unknown,
      ),
      toInline(
        context,
        capitalised(context.ownerText(recipient.purpose) ?? purposes.join(t('policy:comma'))),
      ),
      toInline(context, countryInWords(context, recipient.country)),
    ]);
  };
  for (const each of chosenProcessing(context, only))
    for (const recipient of each.recipients ?? []) add(recipient, [titleOf(context, each)]);
  if (!only) {
    // Every site is hosted somewhere: silence about it is to be completed, not passed over.
    add(facts.hosting ?? {}, [t('policy:recipients.hosting')]);
    for (const service of services) {
      const { controller, name, id, role } = service;
      if (!controller || controller.name === context.organisation.name) continue;
      add(
        {
          name: controller.name,
          ...(role ? { role } : {}),
          ...(controller.country ? { country: controller.country } : {}),
        },
        [t('policy:recipients.service', { name: unmarked(context, name) ?? id })],
        // What a company is in law is for the owner to say, not for us to guess.
        capitalised(t('policy:recipients.roles.unknown')),
      );
    }
  }
  if (rows.size === 0) return rendered(paragraph(context, t('policy:recipients.unknown')));
  return rendered({
    type: 'table',
    caption: t('policy:recipients.caption'),
    head: ['name', 'role', 'purpose', 'country'].map((key) => t(`policy:recipients.head.${key}`)),
    rows: [...rows.values()],
  });
};

/** Transfers of all processing together; silence about any of them is said. */
export const transfers: SectionBuilder = (context, only) => {
  const { t } = context;
  const list = chosenProcessing(context, only);
  const unknown = list.length === 0 || list.some((each) => !each.transfers);
  const some = list.flatMap(({ transfers: each }) => (Array.isArray(each) ? each : []));
  if (some.length === 0)
    return rendered(
      paragraph(context, t(unknown ? 'policy:transfers.unknown' : 'policy:transfers.nowhere')),
    );
  return rendered(
    {
      type: 'table',
      caption: t('policy:transfers.caption'),
      head: ['recipient', 'country', 'safeguard', 'details'].map((key) =>
        t(`policy:transfers.head.${key}`),
      ),
      rows: some.map((each) => [
        toInline(context, orMissing(context, each.recipient)),
        toInline(context, countryInWords(context, each.country)),
        toInline(context, capitalised(t(`policy:transfers.safeguards.${each.safeguard}`))),
        toInline(context, orMissing(context, each.details)),
      ]),
    },
    ...(unknown ? [paragraph(context, t('policy:transfers.unknown'))] : []),
  );
};
