import { textIn, type LocalisedText } from '@limpide/contract/localised-text';
import type { Retention } from '@limpide/contract/retention';
import { ownValue } from '@limpide/contract/own-value';
import { PlainError } from '../errors/plain-error.js';
import type { Territory } from '@limpide/contract/periods';

/** A site whose pages post here. Every record belongs to one, and every query names one. */
export interface Site {
  /** Short name, in paths, queries, tokens and records: `softsystems`. */
  id: string;
  /** Where its pages are served from, as `location.origin` gives it: `https://softsystems.ai`. */
  origins: readonly string[];
  /** IANA name of the zone whose days its figures and periods count: `Europe/Paris` by default. */
  timeZone?: string | undefined;
  /** What it is called in mails and on pages: the host of its first origin by default. */
  name?: string | undefined;
  /** Where browsers reach the collector: `https://exemple.fr/privacy`. See `publicBase`. */
  url?: string | undefined;
  /** What its own `limpide.json` says of it, where the configuration names that file. */
  about?: About | undefined;
  /** What its newsletters are called on pages, by the ids of the lists. */
  lists?: Readonly<Record<string, string>> | undefined;
  /** What its server signs the tokens of customers with: made from our own secret by default. */
  choicesSecret?: string | undefined;
  /** The webhook for subscriptions and choices, and the secret that signs it. */
  webhook?: { url: string; secret: string } | undefined;
  /** Whose public holidays its periods count: metropolitan France's by default. */
  holidays?: Territory | undefined;
  /**
   * Whether the collector writes the cookie of a choice as well, for browsers that drop what scripts
   * have written after seven days: its pages post to their own origin with
   * `credentials: "same-origin"`. `domain`: the same as the page's `consent.domain`, if it has one.
   */
  serverCookie?: boolean | { domain: string } | undefined;
}

/** A text for people: in the site's language, or in several. */
export type Localised = LocalisedText;

/** What pages and mails say and show of a site, from the configuration that its pages use. */
export interface About {
  /** Who is responsible. */
  organisation?: string | undefined;
  /** In one line: `49 rue Voltaire, 92300 Levallois-Perret`. */
  address?: string | undefined;
  email?: string | undefined;
  /** The address of the policy, whole. */
  policyUrl?: string | undefined;
  locale?: string | undefined;
  fallbackLocale?: string | undefined;
  /** What its purposes are called, by id: those that the configuration names otherwise than we do. */
  purposes?: Readonly<Record<string, Localised>> | undefined;
  /** What its newsletters are called, by id. */
  lists?: Readonly<Record<string, Localised>> | undefined;
  /** What openings of its mails are measured for, as it reads after "pour". */
  openTrackingPurpose?: Localised | undefined;
  theme?: Theme | undefined;
  /** How long what the site collects is kept, as its policy tells people. */
  retention?: Partial<Retention> | undefined;
  /** The file as it was when the collector started: a decision names the hash of what a page was served. */
  source?: string | undefined;
}

/** Colours, as CSS writes them. */
export interface Theme {
  accent?: string | undefined;
  surface?: string | undefined;
  text?: string | undefined;
  dark?: Omit<Theme, 'dark'> | undefined;
}

export const timeZoneOf = ({ timeZone = 'Europe/Paris' }: Site): string => timeZone;

/**
 * Where its days are counted, with whose holidays, and in which language they are told to people whose
 * own is not there.
 */
export const calendarOf = (site: Site) => ({
  timeZone: timeZoneOf(site),
  holidays: site.holidays,
  fallbackLocale: site.about?.fallbackLocale,
});

/** What a site is called: by the configuration, else the organisation's name, else its host. */
export const nameOf = ({ name, about, origins, id }: Site): string =>
  name ?? about?.organisation ?? (origins[0] === undefined ? id : new URL(origins[0]).host);

/** What a list is called: its id where nothing gives it a name. */
export const listName = ({ lists, about }: Site, list: string, lang = 'fr'): string => {
  const given = ownValue(lists ?? {}, list);
  const told = about?.lists && Object.hasOwn(about.lists, list) ? about.lists[list] : undefined;
  return given ?? (told && about && textIn(told, lang, about)?.text) ?? list;
};

/** Whether a site has a list, where its configuration says which it has: a form may name any. */
export function hasList({ lists, about }: Site, list: string): boolean {
  const known = { ...about?.lists, ...lists };
  return Object.keys(known).length === 0 || Object.hasOwn(known, list);
}

/**
 * The configured sites, by id and by origin. Two sites may share an origin: their pages then post
 * to `{base}/sites/<id>/…`, since the origin alone does not tell them apart.
 */
export class Sites {
  readonly #byId = new Map<string, Site>();
  readonly #byOrigin = new Map<string, Site[]>();

  /** @throws Error if two sites have the same id */
  constructor(sites: readonly Site[]) {
    for (const site of sites) {
      if (this.#byId.has(site.id)) throw new PlainError(`Two sites are called ${site.id}.`);
      this.#byId.set(site.id, site);
      for (const origin of new Set(site.origins))
        this.#byOrigin.set(origin, [...this.withOrigin(origin), site]);
    }
  }

  get ids(): string[] {
    return [...this.#byId.keys()];
  }

  byId(id: string): Site | undefined {
    return this.#byId.get(id);
  }

  /** None, one, or those that share it. */
  withOrigin(origin: string): readonly Site[] {
    return this.#byOrigin.get(origin) ?? [];
  }
}
