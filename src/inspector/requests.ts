import type { PageInstance } from '../core/instance.js';
import { fitsHost } from '../core/effects/hosts.js';
import type { Service } from '../core/types.js';

/** A host that this page has called, and whose it is. */
export interface HostSeen {
  host: string;
  /** `own`: the page's own. `limpide`: where our files, the configuration or the endpoint are. */
  owner: 'own' | 'limpide' | 'service' | 'unknown';
  /** Ids of the services of the configuration that declare it. */
  services: string[];
  count: number;
  /** What asked: `script`, `img`, `fetch`… */
  initiators: string[];
  /** Milliseconds after the page began of the first request. */
  first: number;
}

export interface RequestsSeen {
  hosts: HostSeen[];
  /** Whether the browser's list is full: what came later is not in it. */
  isFull: boolean;
}

/** As many entries as a browser keeps unless a page asks for more (Resource Timing, §4.4). */
const BUFFER = 250;

/** Ids of the services that declare a host. */
const findServices = (host: string, services: readonly Service[]): string[] =>
  services
    .filter(({ hosts = [] }) => hosts.some((declared) => fitsHost(host, declared)))
    .map(({ id }) => id);

const hostOf = (address: unknown): string | undefined => {
  try {
    return typeof address === 'string' && address
      ? new URL(address, location.href).hostname
      : undefined;
  } catch {
    return undefined;
  }
};

/** Hosts of our files, of the configuration and of what is posted and read. */
function ownHosts({ config }: PageInstance): Set<string | undefined> {
  const tag = document.querySelector<HTMLElement>('script[src*="/limpide.js"]');
  return new Set(
    [
      import.meta.url,
      tag?.dataset['config'],
      tag?.dataset['base'],
      config?.endpoint,
      ...Object.values(config?.endpoints ?? {}),
      config?.policy?.facts,
    ].map(hostOf),
  );
}

/**
 * What this page has asked for, by host, from the browser's own list (Resource Timing). Requests of
 * frames and workers, WebSockets, and what the browser's list has no room for are not in it.
 */
export function requestsSeen(instance: PageInstance): RequestsSeen {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const ours = ownHosts(instance);
  const seen = new Map<string, HostSeen>();
  for (const { name, initiatorType, startTime } of entries) {
    const host = /^(https?|wss?):/.test(name) ? hostOf(name) : undefined;
    if (!host) continue;
    const services = findServices(host, instance.config?.services ?? []);
    const known = seen.get(host) ?? {
      host,
      owner:
        host === location.hostname
          ? 'own'
          : services[0]
            ? 'service'
            : ours.has(host)
              ? 'limpide'
              : 'unknown',
      services,
      count: 0,
      initiators: [],
      first: startTime,
    };
    known.count++;
    if (!known.initiators.includes(initiatorType)) known.initiators.push(initiatorType);
    seen.set(host, known);
  }
  return { hosts: [...seen.values()], isFull: entries.length >= BUFFER };
}
