import { checkKeys } from '../core/check-keys.js';
import { readConfig } from '../core/config.js';
import { readCookies } from '../core/cookie.js';
import type { PageInstance } from '../core/instance.js';
import type { Decision } from '../core/types.js';
import { CHOICE_COOKIE } from '@limpide/contract/kinds/decision/choice-cookie';
import { takeInventory, type InventoryItem } from '../ui/inventory.js';
import { gatedHere, reasonsOfService, type GatedFound, type Reason } from './gated.js';
import { requestsSeen, type RequestsSeen } from './requests.js';
import { signalsSeen, type SignalsSeen } from './signals.js';
import { outboxSeen, type OutboxSeen } from './waiting.js';

export interface ServiceSeen {
  id: string;
  allowed: boolean;
  reasons: Reason[];
  /** Names of what it stores that is here. */
  storage: string[];
  /** Hosts of its that were called, with how often. */
  requests: { host: string; count: number }[];
}

/** Something that an owner should look at: a text of `inspector:faults`, and its values. */
export interface Fault {
  fault: string;
  values: Record<string, string | number>;
}

/** All that the panel shows, as it was at one moment. */
export interface Look {
  /** Epoch milliseconds. */
  at: number;
  version: string;
  /** `coming`: it is still fetched; `unusable`: all is denied, and the console says why. */
  config: 'coming' | 'unusable' | 'read';
  /** Paths of what is wrong in it. */
  problems: string[];
  decision: Decision | null;
  /** Where the choice is kept. */
  keptIn: 'cookie' | 'localStorage' | 'memory' | 'nowhere';
  /** The configuration's revision now; the decision has that of its own time. */
  revision: string;
  policyVersion: string;
  /** Ids of purposes and services that are still to be asked about. */
  asks: string[];
  objections: string[];
  gpc: boolean;
  gated: GatedFound[];
  services: ServiceSeen[];
  requests: RequestsSeen;
  storage: InventoryItem[];
  signals: SignalsSeen;
  outbox: OutboxSeen;
  faults: Fault[];
}

function keptIn({ consent }: PageInstance): Look['keptIn'] {
  if (!consent?.choice) return 'nowhere';
  if (readCookies(CHOICE_COOKIE)[0]) return 'cookie';
  try {
    return 't' in JSON.parse(localStorage['limpide']) ? 'localStorage' : 'memory';
  } catch {
    return 'memory';
  }
}

/** Paths of what is wrong in the configuration, structure first, then keys. */
function problemsOf(source: string | undefined): string[] {
  if (!source) return [];
  const problems: string[] = [];
  readConfig(source, problems);
  return [...new Set([...problems, ...checkKeys(JSON.parse(source) as object)])];
}

function servicesSeen(
  { config, consent, allows }: PageInstance,
  storage: InventoryItem[],
  { hosts }: RequestsSeen,
): ServiceSeen[] {
  if (!config || !consent) return [];
  return config.services.map((service) => ({
    id: service.id,
    allowed: consent.serves[service.id] ?? allows(service.id),
    reasons: reasonsOfService(consent, service),
    storage: storage
      .filter(({ owner }) => owner.kind === 'service' && owner.service.id === service.id)
      .map(({ name }) => name),
    requests: hosts
      .filter(({ owner, services }) => owner === 'service' && services.includes(service.id))
      .map(({ host, count }) => ({ host, count })),
  }));
}

/** What of all that should not be so. */
function faultsOf(look: Omit<Look, 'faults'>): Fault[] {
  const faults: Fault[] = [];
  const add = (fault: string, values: Fault['values'] = {}) => faults.push({ fault, values });
  if (look.config === 'unusable') add('unusable');
  for (const path of look.problems) add('problem', { path });
  for (const { host, owner } of look.requests.hosts) if (owner === 'unknown') add('host', { host });
  for (const { name, type, owner } of look.storage)
    if (owner.kind === 'unknown') add('storage', { name, type });
  // One that shares a host or a name with a service that is allowed cannot be told apart from it.
  const allowed = look.services.filter((each) => each.allowed);
  for (const { id, allowed: on, requests, storage } of look.services) {
    if (on) continue;
    for (const { host } of requests)
      if (!allowed.some((each) => each.requests.some((request) => request.host === host)))
        add('calledRefused', { id, host });
    for (const name of storage) add('storedRefused', { id, name });
  }
  for (const { state, kind, reasons } of look.gated) {
    const wrong = reasons.find(({ why }) => /^(unknown|nothingNamed|notGated|badBasis)$/.test(why));
    if (wrong) add(wrong.why, { id: wrong.id, kind });
    else if (state === 'failed') add('failed', { kind });
  }
  if (look.signals.early) add('early', { says: look.signals.early });
  const stuck = look.outbox.waiting.filter(({ attempts }) => attempts > 0);
  if (stuck[0]) add('outbox', { count: stuck.length, reason: stuck[0].reason ?? '' });
  return faults;
}

/**
 * Looks at everything, and changes none of it: nothing is stored, nobody is called. Values of what is
 * stored, and what waits to be sent, are not in it.
 */
export async function lookAt(instance: PageInstance): Promise<Look> {
  const { config, consent, decision, version } = instance;
  const requests = requestsSeen(instance);
  let isReady = false;
  void instance.ready.then(() => (isReady = true));
  const [gated, storage, signals, outbox] = await Promise.all([
    gatedHere(instance),
    takeInventory(config?.services ?? []),
    signalsSeen(instance),
    outboxSeen(),
  ]);
  const look = {
    at: Date.now(),
    version,
    config: config ? ('read' as const) : isReady ? ('unusable' as const) : ('coming' as const),
    problems: problemsOf(config?.source),
    decision,
    keptIn: keptIn(instance),
    revision: config?.revision ?? '',
    policyVersion: config?.policy?.current ?? '',
    asks: consent?.question().map(({ id }) => id) ?? [],
    objections: consent?.objections ?? [],
    gpc: !!consent?.gpc,
    gated,
    services: servicesSeen(instance, storage, requests),
    requests,
    storage,
    signals,
    outbox,
  };
  return { ...look, faults: faultsOf(look) };
}
