import { contrast } from '../../../src/law/contrast.js';
import type { Faults } from './faults.js';
import type { Control, Visit } from './types.js';

/** How much larger or stronger "accept" may be: labels differ in length, and browsers round. */
const SIZE = 1.25;
const AREA = 1.9;
const STRENGTH = 1.6;
/** WCAG 1.4.3: the least contrast of a text. */
const READABLE = 4.5;

const strengthOf = ({ background, around }: Control): number => contrast(background, around) ?? 1;
const readabilityOf = ({ colour, background }: Control): number =>
  contrast(colour, background) ?? 21;

const sizeOf = ({ width, height, fontSize }: Control): string =>
  `${width} × ${height} px, ${fontSize} px`;

function compare(
  accept: Control,
  refuse: Control,
  seen: { scenario: 'none'; page: string },
  faults: Faults,
): void {
  const isLarger =
    accept.fontSize > refuse.fontSize * 1.1 ||
    accept.height > refuse.height * SIZE ||
    accept.width * accept.height > refuse.width * refuse.height * AREA;
  if (isLarger)
    faults.add('unequal-size', refuse.text, seen, {
      accept: accept.text,
      acceptSize: sizeOf(accept),
      refuseSize: sizeOf(refuse),
    });
  const isStronger = strengthOf(accept) > strengthOf(refuse) * STRENGTH;
  const isUnreadable =
    readabilityOf(refuse) < READABLE && readabilityOf(refuse) < readabilityOf(accept);
  if (isStronger || isUnreadable)
    faults.add('unequal-contrast', refuse.text, seen, {
      accept: accept.text,
      acceptContrast: (isUnreadable ? readabilityOf : strengthOf)(accept).toFixed(1),
      refuseContrast: (isUnreadable ? readabilityOf : strengthOf)(refuse).toFixed(1),
    });
}

/** The first layer, the way back, and what could not be tried. */
export function checkNotice({ notice, url, hasWayBack, scenarios }: Visit, faults: Faults): void {
  const seen = { scenario: 'none' as const, page: url };
  const of = (kind: Control['kind']) => notice.find((each) => each.kind === kind);
  const [accept, refuse] = [of('accept'), of('refuse')];
  if (notice.length === 0) faults.add('no-notice', url, seen);
  if (accept && !refuse) faults.add('no-refuse', accept.text, seen);
  if (accept && refuse) compare(accept, refuse, seen, faults);
  if (refuse && !refuse.focusable) faults.add('refuse-keyboard', refuse.text, seen);
  if (hasWayBack === false) faults.add('no-way-back', url, { scenario: 'withdraw', page: url });
  for (const { id, driven, troubles } of scenarios) {
    if (!driven && !(id === 'withdraw' && hasWayBack === false))
      faults.add('not-driven', id, { scenario: id, page: url });
    for (const { kind, page, reason } of troubles)
      faults.add(
        kind === 'hangs' ? 'page-hangs' : 'page-fails',
        page,
        { scenario: id, page },
        { reason },
      );
  }
}

/** Services of the configuration of which nothing was seen once everything was accepted. */
export function checkUnseen(
  met: ReadonlySet<string>,
  declared: readonly { id: string; name: string; hosts: string[]; storage: object[] }[],
  url: string,
  faults: Faults,
): void {
  for (const { id, name, hosts, storage } of declared)
    if (!met.has(id) && hosts.length + storage.length > 0)
      faults.add('service-unseen', id, { scenario: 'accept', page: url }, { service: name });
}
