import type { Config } from '../../../src/core/types.js';
import type { Tag } from './tag.js';

/** A policy: the sources of each directive, in the order in which they are written. */
export type Directives = Map<string, string[]>;

/** A directive with its sources. */
export type Added = [name: string, sources: string[]];

export interface Wishes {
  /** What stands for the nonce of a page; none where no script has one. */
  nonce?: string | undefined;
  strictDynamic?: boolean | undefined;
  trustedTypes?: boolean | undefined;
  /** Directives of the owner's own, each with its sources: `img-src`, `https://images.exemple.fr`. */
  add: Added[];
}

/** What a service may load from its hosts: its facts say which they are, not what each gives. */
const OF_SERVICES = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'frame-src',
  'media-src',
];
/** Trusted Types policies of ours: gated markup, and Lit in the surfaces. */
const TRUSTED = ['limpide', 'limpide-lit'];

const originOf = (address: unknown): string[] =>
  typeof address === 'string' && /^https?:/.test(address) && URL.canParse(address)
    ? [new URL(address).origin]
    : [];

/**
 * The policy of a site's pages: its own origin, what Limpide needs, and the hosts of the services
 * that may run. Pure: the configurator writes it in a page.
 */
export function directivesOf(
  config: Config,
  sources: string[],
  tag: Tag,
  { nonce, strictDynamic, trustedTypes, add }: Wishes,
): Directives {
  const { endpoint, endpoints, policy, notice } = config;
  const posted = [endpoint, ...Object.values(endpoints ?? {})].flatMap(originOf);
  const own: Record<string, string[]> = {
    'script-src': [
      ...(nonce ? [`'nonce-${nonce}'`] : []),
      ...(strictDynamic ? ["'strict-dynamic'"] : []),
      ...tag.scripts,
    ],
    'img-src': ['data:', ...originOf(notice?.logo)],
    'connect-src': [
      ...tag.configuration,
      ...posted,
      ...originOf(policy?.facts),
      // A host without a scheme stands for http and https alone: a chat holds a socket open.
      ...sources.filter((source) => !source.includes('://')).map((source) => `wss://${source}`),
    ],
  };
  const directives: Directives = new Map([['default-src', ["'self'"]]]);
  for (const name of OF_SERVICES)
    directives.set(name, ["'self'", ...(own[name] ?? []), ...sources]);
  directives.set('form-action', ["'self'", ...posted]);
  directives.set('object-src', ["'none'"]).set('base-uri', ["'self'"]);
  if (trustedTypes)
    directives.set('require-trusted-types-for', ["'script'"]).set('trusted-types', TRUSTED);
  for (const [name, more] of add) {
    const before = (directives.get(name) ?? []).filter((source) => source !== "'none'");
    directives.set(name, [...before, ...more]);
  }
  return directives;
}

/** As it is sent: each source once in its directive. */
export const written = (directives: Directives): string =>
  [...directives].map(([name, sources]) => [name, ...new Set(sources)].join(' ')).join('; ');
