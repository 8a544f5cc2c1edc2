/**
 * The vocabulary of Limpide. Types only: nothing here reaches the browser.
 *
 * *purpose* (finalité), *service* (a tracker, embed or tool that serves purposes), *measure* (one
 * thing that audience measurement counts), *decision* (one boolean per purpose, optionally per
 * service and measure), *record* (a decision plus what proves it).
 */

import type { LocalisedText } from '@limpide/contract/localised-text';
import type { Retention } from '@limpide/contract/retention';
import type { Cause } from '@limpide/contract/kinds/decision/vocabulary';
import type { SignalsInput } from './signals/types.js';
import type { KnownLine, LineBasis } from '@limpide/contract/kinds/preferences/vocabulary';
import type {
  RequestIdentifier,
  RequestMotive,
  RequestRight,
} from '@limpide/contract/kinds/rights-request/vocabulary';

export type { Cause };

/** Why a purpose may run: strictly necessary, exempt from consent, or by consent (art. 82 loi 78-17). */
export type Basis = 'necessary' | 'exempt' | 'consent';

/** Who decides why and how the data of a service are used (art. 4(7) GDPR). */
export interface Controller {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  policyUrl?: string;
}

export type StorageType =
  'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker';

/** One thing that a service stores on the device. */
export interface StorageFact {
  /** A name or a glob: `_pk_id*`. */
  name: string;
  type: StorageType;
  /** ISO 8601 duration, or `session`. */
  duration?: string;
  party?: 'first' | 'third';
  domain?: string;
  path?: string;
  /** What it is for, in a few words. */
  description?: LocalisedText;
}

/** What stops the scripts of a service after a withdrawal: one reload, or its own signal. */
export type Stop = 'reload' | 'live';

/** A service as the owner writes it: a catalogue name, a catalogue name with changes, or all of it. */
export interface ServiceInput {
  /** Name in the catalogue whose facts are taken first. */
  use?: string;
  id?: string;
  name?: LocalisedText;
  description?: LocalisedText;
  controller?: Controller;
  /** What its company is in this processing (art. 4, 26, 28 GDPR): declared, never guessed. */
  role?: 'processor' | 'joint-controller' | 'controller';
  purposes?: string[];
  hosts?: string[];
  storage?: StorageFact[];
  stop?: Stop;
  /** What the tool's own loader needs, such as a measurement id. */
  options?: Record<string, unknown>;
}

export interface PurposeInput {
  id: string;
  title?: LocalisedText;
  description?: LocalisedText;
  basis?: Basis;
  /** Data leave for others' ends: Global Privacy Control then counts. By default advertising, social. */
  shares?: boolean;
  measures?: (string | { id: string; title?: LocalisedText; description?: LocalisedText })[];
}

export interface Organisation {
  name: string;
  registration?: string;
  address?: { street: string; postalCode: string; city: string; country: string };
  email?: string;
  phone?: string;
  website?: string;
  dpo?: { name?: string; email?: string; phone?: string };
  /** IANA time zone of legal dates; `Europe/Paris` by default. */
  timeZone?: string;
}

/** The rights-request form. */
export interface RightsInput {
  /** The page that it is on: the policy's controls lead there. */
  url?: string;
  /** Rights offered; all of them by default. */
  offer?: RequestRight[];
  /** Requests offered by name; `delete-account` by default. */
  motives?: RequestMotive[];
  /** What people may be found by; everything by default. */
  identifiers?: RequestIdentifier[];
}

/** The newsletter's sign-up form. */
export interface NewsletterInput {
  /** Lists that one may sign up to, as they are called in a sentence: "notre lettre mensuelle". */
  lists?: { id: string; title: LocalisedText }[];
  /** Fields besides the address; none by default. All of them stay optional. */
  fields?: ('name' | 'phone')[];
  /** False where e-mail opens are not measured: then consent to it is not asked for. */
  openTracking?: boolean;
  /**
   * What openings are measured for, as it reads after "pour": "savoir lesquels sont lus" by default.
   * By language, or one text. The same in the form, the collector's pages and mails; say it in the facts.
   */
  openTrackingPurpose?: LocalisedText;
  /** Id of the processing of the policy's facts; the first with `marketing: "email"` by default. */
  processing?: string;
}

/** The choice manager: communications and uses of data, for a customer. */
export interface ChoicesInput {
  /** The page that it is on: the policy's controls lead there. */
  url?: string;
  /** In this order; all those known by name, by default. */
  lines?: (
    | KnownLine
    | { id: string; title?: LocalisedText; description?: LocalisedText; basis?: LineBasis }
  )[];
}

/** The configuration as the owner writes it. `core/schema.ts` is its full, checked definition. */
export interface ConfigInput {
  $schema?: string;
  organisation: Organisation;
  /** Language of every surface, and of the owner's texts that stand alone, BCP 47. */
  locale?: string;
  /** Language of surfaces where the page is in none of ours, BCP 47; `fr` by default. */
  fallbackLocale?: string;
  purposes?: (string | PurposeInput)[];
  services?: (string | ServiceInput)[];
  policy?: { url?: string; current?: string; versions?: string[]; facts?: string | object };
  consent?: { lifetime?: string; domain?: string; refuseKeepsExempt?: boolean; import?: string[] };
  endpoint?: string;
  endpoints?: Partial<Record<'decisions' | 'choices' | 'newsletter' | 'rightsRequests', string>>;
  /** `same-origin` only if the owner wants the server-set cookie. */
  credentials?: 'omit' | 'same-origin';
  newsletter?: NewsletterInput;
  rights?: RightsInput;
  choices?: ChoicesInput;
  /** How long the collector keeps what it is sent: it obeys what the policy tells from here. */
  retention?: Partial<Retention>;
  signals?: SignalsInput;
  theme?: ThemeInput;
  /** How the first layer stands: a card in a corner by default, always a sheet on phones. */
  notice?: { layout?: 'card' | 'bar'; position?: 'start' | 'centre' | 'end'; logo?: string };
  /** Strings of the owner's own, by language, namespace and key, as i18next resources. */
  messages?: Record<string, Record<string, unknown>>;
}

/** Three colours, each any that CSS knows: `#1d4ed8`, `navy`, `oklch(50% 0.2 260)`. */
export interface ThemeColours {
  /** Buttons, links, switches. */
  accent?: string;
  /** The background. */
  surface?: string;
  text?: string;
}

/** How surfaces look; what is not named comes from the preset, and the rest is derived. */
export interface ThemeInput extends ThemeColours {
  preset?: 'default' | 'compact' | 'dsfr' | 'contrast';
  /** Where the page is dark (`color-scheme`). */
  dark?: ThemeColours;
  /** Corners of boxes, a length: `0`, `12px`. Those of controls are 0.8 of it. */
  radius?: string;
  /** How wide spaces are, against 1. */
  spacing?: number;
  /** Font families, as in CSS; the page's own where none is named. */
  font?: string;
  /** The shadow of what lies over the page. */
  elevation?: 'none' | 'low' | 'high';
}

/** A purpose, normalised. Texts are the owner's; ours come from the locale files. */
export interface Purpose {
  id: string;
  basis: Basis;
  title?: LocalisedText;
  description?: LocalisedText;
  shares?: boolean;
  measures: { id: string; title?: LocalisedText; description?: LocalisedText }[];
}

/** A service, normalised. `purposes` is undefined until the catalogue has given its facts. */
export interface Service
  extends
    ServiceInput,
    Pick<ServiceFacts, 'run' | 'signal' | 'notExempt' | 'unknown' | 'paths' | 'accepts'> {
  id: string;
}

/** What a service of the catalogue may do, and ask, when it runs. */
export interface ServiceContext {
  service: Service;
  /** Whether the service serves an exempt purpose, and must keep to its limits. */
  exempt: boolean;
  /** Whether a measure is wanted, of a purpose that the service serves: `measure('return')`. */
  measure(id: string): boolean;
  allows(id: string): boolean;
  /** Those of all services that the configuration takes by the same name, this one's too, in its order. */
  siblings(): ServiceContext[];
  /** Inserts a script of the service; Trusted Types and CSP as for gated markup. */
  insert(url: string, attributes?: Record<string, string>): void;
}

/** A service of the catalogue: its facts, and how it runs. */
export interface ServiceFacts extends Omit<ServiceInput, 'use'> {
  id: string;
  /** Called once, when the service is first allowed in a page. */
  run?(context: ServiceContext): void;
  /**
   * Options that put the service outside the exemption, each with the criterion that it breaks: a
   * service of an exempt purpose that has one is denied.
   */
  notExempt?: Record<string, string>;
  /** What the options of its own loader must look like: `services/catalogue-file.ts`. */
  accepts?: Record<string, { pattern: string; example: string; required?: boolean }>;
  /** Facts that are unknown: surfaces say so, instead of "none". */
  unknown?: string[];
  /** By host, the paths that are its own where other services share the host. */
  paths?: Record<string, string[]>;
  /** Called after each later change of the choice, allowed or not, once it has run. */
  signal?(context: ServiceContext): void;
}

/** A configuration that the core can trust. */
export interface Config extends Omit<ConfigInput, 'purposes' | 'services'> {
  purposes: Purpose[];
  services: Service[];
  /** Short hash of purposes and services; changes when people must be asked about something new. */
  revision: string;
  /** The JSON as it was given, for `configSha256`. */
  source: string;
}

/** What the visitor has decided. */
export interface Decision {
  purposes: Record<string, boolean>;
  services: Record<string, boolean>;
  measures: Record<string, Record<string, boolean>>;
  /** ISO 8601, UTC, to the second. */
  decidedAt: string;
  expiresAt: string;
  revision: string;
  cause: Cause;
}

/** A partial answer: what is not named keeps its value, or is refused if there was none. */
export interface Answer {
  purposes?: Record<string, boolean>;
  services?: Record<string, boolean>;
  measures?: Record<string, Record<string, boolean>>;
}

/** The surfaces that `open()` knows. */
export type Surface = 'notice' | 'manager';
