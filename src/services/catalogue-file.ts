import type { StorageType } from '../core/types.js';

/** A text for people, in each of our languages. */
export interface ByLanguage {
  fr: string;
  en: string;
}

/** Where a fact was read, and on which day. */
export interface Reading {
  at: string;
  on: string;
}

/** One thing that a service stores. What is unknown is null. */
export interface StoredItem {
  name: string;
  type: StorageType;
  duration: string | null;
  party: 'first' | 'third' | null;
  domain?: string;
  description: ByLanguage;
}

/** What an option must look like; `example` is what a message shows. */
export interface OptionRule {
  pattern: string;
  example: string;
  required?: boolean;
}

/** The function or list that takes calls until the service's own script is there. */
export interface QueueRule {
  name: string;
  /** A plain list, to which each call is pushed as it is. */
  array?: boolean;
  /** Where a function keeps its calls: a property of its own (`q`, `queue`). */
  store?: string;
  /** A list of the page that takes `arguments` objects, as Google's does. */
  into?: string;
  /** The property by which the script takes calls itself, once it is there. */
  handler?: string;
  /** Calls are kept as lists, not as `arguments`. */
  list?: boolean;
  set?: Record<string, unknown>;
}

/**
 * How a service is loaded: globals, the queue and its first calls, then one script. `{name}` stands
 * for an option; `{now}` and `{time}` for the moment, as a date and in milliseconds.
 */
export interface LoadRule {
  script: string;
  attributes?: Record<string, string>;
  globals?: Record<string, unknown>;
  queue?: QueueRule;
  calls?: unknown[];
}

/** The facts that must say where they were read. */
export const FACTS = [
  'entity',
  'country',
  'policyUrl',
  'hosts',
  'storage',
  'transfers',
  'exemption',
  'signals',
  'load',
] as const;
export type Fact = (typeof FACTS)[number];

/**
 * A service of the catalogue, described by data alone. An unknown fact is null, and surfaces
 * say so; one that was read names where and when in `read`. `purposes` and the lines for people are
 * our own reading.
 */
export interface CatalogueFile {
  id: string;
  /** A product’s own name, or what it shows, in each language. */
  name: string | ByLanguage;
  kind: string;
  description: ByLanguage;
  /** What the company is called in public; `entity` is its name in law. */
  company: string;
  entity: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  policyUrl: string | null;
  purposes: string[];
  hosts: string[] | null;
  /** By host, the paths that are its own where other services share the host. */
  paths?: Record<string, string[]>;
  storage: StoredItem[] | null;
  transfers: ByLanguage | null;
  /** On which conditions it needs no consent. */
  exemption: ByLanguage | null;
  /** The consent calls that it obeys. */
  signals: string[] | null;
  /** Null where the page's own gated markup loads it. */
  load: LoadRule | null;
  options: Record<string, OptionRule>;
  read?: Partial<Record<Fact | 'paths', Reading>>;
}
