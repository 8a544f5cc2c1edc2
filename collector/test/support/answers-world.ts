import {
  registerEntryFrom,
  type RegisterEntry,
} from '../../src/kinds/rights-request/register-entry.js';
import type { RegisterEvent } from '../../src/kinds/rights-request/register-event.js';
import type { RequestBody } from '@limpide/contract/kinds/rights-request/message';
import { keptForm, rightsBody } from './rights-body.js';

export const SITE = {
  id: 'exemple',
  origins: ['https://exemple.fr'],
  name: 'Softsystems',
  about: { address: '49 rue Voltaire, 92300 Levallois-Perret', email: 'dpo@exemple.fr' },
};

export const NOW = '2026-11-25T09:00:00Z';

/** What each capacity adds to the form. */
export const capacities = {
  self: {},
  representative: { person: 'Léa Martin' },
  mandatary: {
    person: 'Paul Durand',
    mandate: { object: 'Accès', duration: 'Un an', receivesAnswer: true },
  },
  heir: { person: 'Jean Martin' },
} as const;

/** A request as its events make it, received on 22 November 2026. */
export function entryOf(
  form: Record<string, unknown> = {},
  { lang = 'fr', more = [] }: { lang?: string; more?: object[] } = {},
): RegisterEntry {
  const body = rightsBody({}, {}) as unknown as RequestBody;
  const kept = { ...keptForm(), details: undefined, motives: undefined, ...form };
  const request = { ...body, notice: { ...body.notice, lang }, form: kept };
  const at = '2026-11-22T10:15:31Z';
  const first = { type: 'received', channel: 'form', receivedAt: at, request };
  const events = [first, ...more].map((event, index) => ({
    at,
    who: 'LIMPIDE_TOKEN',
    ...event,
    number: index + 1,
  }));
  return registerEntryFrom('DR-2026-11-22-ABCDEF', events as unknown as RegisterEvent[], {
    timeZone: 'Europe/Paris',
  });
}
