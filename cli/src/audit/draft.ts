import type { StorageFact } from '../../../src/core/types.js';
import type { Translate } from '../../../src/i18n/translate.js';
import type { Actor, Register } from './actors.js';
import { isOwnName } from './own-names.js';
import { hostOf, isThird } from './site.js';
import type { SeenStorage, Visit } from './types.js';

/** Of the purpose and the services that the owner has to name. */
const OPEN = 'a-completer';

interface Drafted {
  id: string;
  name: string;
  purposes: string[];
  hosts?: string[];
  storage?: StorageFact[];
}

/** As far as it was seen: what a browser keeps without an end has no duration that it could tell. */
function factOf({ name, type, party, domain, lifetime }: SeenStorage): StorageFact {
  const days = Math.ceil((lifetime ?? 0) / 86_400);
  const ends = type === 'cookie' || type === 'sessionStorage';
  return {
    name,
    type,
    ...(ends && { duration: days > 0 ? `P${days}D` : 'session' }),
    party,
    ...(party === 'third' && { domain }),
  };
}

const slug = (host: string): string => host.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/**
 * A configuration of what was seen, to be completed: services of the catalogue by name, of the others
 * their hosts and storage, under a purpose that asks for consent until the owner has named it.
 */
export function draftOf(visit: Visit, register: Register, t: Translate): string {
  const own = hostOf(visit.url);
  const known = new Map<string, Actor>();
  const unknown = new Map<string, Drafted>();
  const open = (id: string, name: string): Drafted => {
    const service = unknown.get(id) ?? { id, name, purposes: [OPEN] };
    unknown.set(id, service);
    return service;
  };
  const addHost = (host: string) => {
    const [actor] = register.byHost(host);
    if (actor) known.set(actor.id, actor);
    else open(slug(host), t('audit:draft.service', { host })).hosts = [host];
  };
  const addStorage = (item: SeenStorage) => {
    const [found] = register.byStorage(item);
    if (found) return void known.set(found.actor.id, found.actor);
    const host = item.party === 'third' ? item.domain : own;
    const name = t(item.party === 'third' ? 'audit:draft.service' : 'audit:draft.site', { host });
    const service = open(slug(host), name);
    const facts = (service.storage ??= []);
    if (!facts.some(({ name: each, type }) => each === item.name && type === item.type))
      facts.push(factOf(item));
  };
  for (const { requests, storage } of visit.scenarios) {
    for (const { host } of requests) if (isThird(host, own)) addHost(host);
    for (const item of storage) if (!isOwnName(item.type, item.name)) addStorage(item);
  }
  const purposes = new Set([...known.values()].flatMap((actor) => actor.purposes));
  const named = {
    id: OPEN,
    title: t('audit:draft.purpose'),
    description: t('audit:draft.description'),
  };
  const draft = {
    organisation: { name: own },
    purposes: [...purposes, ...(unknown.size > 0 ? [named] : [])],
    services: [...[...known.keys()].map((use) => ({ use })), ...unknown.values()],
  };
  return JSON.stringify(draft, null, 2);
}
