import type { Service } from '../../../src/core/types.js';
import { catalogue } from '../../../src/services/list/index.js';

/** What a service may be fetched from, as sources of a Content-Security-Policy. */
export interface Reach {
  sources: string[];
  /** Hosts of the configuration that no policy can name. */
  wrong: string[];
  /** `all`: its facts name the hosts; `some`: only its loader's is known; `none`: nothing is. */
  known: 'all' | 'some' | 'none';
}

/** `stats.example`, `*.example`, `stats.example:8443`, with a scheme or without. */
const HOST = /^([a-z][a-z0-9+.-]*:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d+|\*))?$/i;

const hostOf = (address: unknown): string[] =>
  typeof address === 'string' && /^https?:/.test(address) && URL.canParse(address)
    ? [new URL(address).host]
    : [];

/** Where the catalogue's own loader of a service leads, with the options that the owner gives. */
async function loaderOf({ use, options = {} }: Service): Promise<string | undefined> {
  const found = use && (await catalogue[use]?.())?.default;
  if (!found || !('load' in found)) return undefined;
  return found.load?.script.replace(/\{(\w+)\}/g, (_, name: string) => String(options[name]));
}

/** Hosts of a service that has been given the facts of the catalogue. */
export async function reachOf(service: Service): Promise<Reach> {
  const { hosts, options = {} } = service;
  // Matomo's own server, for one, is an option of it.
  const derived = [await loaderOf(service), ...Object.values(options)].flatMap(hostOf);
  const isPartial = service.unknown?.includes('hosts') ?? false;
  return {
    sources: [...new Set([...(hosts ?? []).filter((host) => HOST.test(host)), ...derived])],
    wrong: (hosts ?? []).filter((host) => !HOST.test(host)),
    known: hosts || (derived[0] && !isPartial) ? 'all' : derived[0] ? 'some' : 'none',
  };
}
