import { checkNotice, checkUnseen } from './check-notice.js';
import type { Translate } from '../../../src/i18n/translate.js';
import { checkPolicy } from './check-policy.js';
import { checkRequests } from './check-requests.js';
import { checkStorage } from './check-storage.js';
import type { Register } from './actors.js';
import { Faults } from './faults.js';
import { isOwnName } from './own-names.js';
import { hostOf, isThird } from './site.js';
import type { AuditReport, Fault, Visit } from './types.js';

/** Whom the visit has met, by name, and by which hosts and names. */
export function servicesMet(visit: Visit, register: Register): AuditReport['services'] {
  const met = new Map<string, AuditReport['services'][number]>();
  const note = (actors: { id: string; name: string; declared: boolean }[], by: string) => {
    for (const { id, name, declared } of actors) {
      const known = met.get(id) ?? { id, name, declared, by: [] };
      if (!known.by.includes(by)) known.by.push(by);
      met.set(id, known);
    }
  };
  for (const { requests, storage } of visit.scenarios) {
    for (const { host } of requests) {
      const actors = register.byHost(host);
      if (actors.some(({ declared }) => declared) || isThird(host, hostOf(visit.url)))
        note(actors, host);
    }
    for (const item of storage)
      if (!isOwnName(item.type, item.name))
        note(
          register.byStorage(item).map(({ actor }) => actor),
          item.name,
        );
  }
  return [...met.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** All that is wrong with what was visited. */
export function compare(visit: Visit, register: Register, t: Translate): Fault[] {
  const faults = new Faults();
  checkRequests(visit, register, faults);
  checkStorage(visit, register, faults);
  checkNotice(visit, faults);
  checkPolicy(visit, t, faults);
  if (visit.scenarios.some(({ id, driven }) => id === 'accept' && driven)) {
    const met = new Set(servicesMet(visit, register).map(({ id }) => id));
    checkUnseen(met, register.declared, visit.url, faults);
  }
  return faults.all;
}
