import type { StorageFact } from '../../../src/core/types.js';
import { folded } from '@limpide/contract/folded';
import type { Json } from '../model/paths.js';
import { nameOf, type Offer } from '../model/services.js';
import { ALIASES } from './aliases.js';

type Localised = string | Record<string, string>;
export type Tool = 'cookieconsent' | 'klaro' | 'tarteaucitron' | 'orejime';

/** What another tool's configuration gives. */
export interface Imported {
  tool: Tool;
  config: Json;
  /** Names of services that the catalogue has. */
  known: string[];
  /** Names of services that it has not: only what was said of them is taken. */
  described: string[];
  /** Paths of what nothing was made of. */
  left: string[];
}

const letters = (text: string): string => folded(text).replace(/[^a-z0-9]/g, '');

/** The service of the catalogue that a name is, as other tools write it. */
export function offerFor(offers: Offer[], ...names: (string | undefined)[]): Offer | undefined {
  for (const name of names.map((each) => letters(each ?? '')).filter(Boolean)) {
    const id = ALIASES[name];
    const found = offers.find(
      (offer) => offer.id === id || letters(offer.id) === name || letters(nameOf(offer)) === name,
    );
    if (found) return found;
  }
  return undefined;
}

/** Words of other tools for purposes that we know; the first that is found counts. */
const PURPOSES: [id: string, words: RegExp][] = [
  ['necessary', /necess|essenti|required|obligat|securit|strict/],
  ['audience-advanced', /analy|statist|measure|mesure|audience|performance/],
  ['advertising', /market|advert|ads\b|publicit|target/],
  ['social', /social/],
  ['media', /media|video|map|embed/],
  ['personalisation', /functional|fonctionn|preferen|personali|personnali|chat|support/],
];

/** One of our purposes for a name of another tool's, or one of the owner's own. */
export function purposeFor(name: string, title?: string): string | Json {
  const text = folded(`${name} ${title ?? ''}`);
  const known = PURPOSES.find(([, words]) => words.test(text))?.[0];
  if (known) return known;
  const id = slug(name);
  return title && title !== id ? { id, title } : { id, title: name };
}

export const slug = (text: string): string =>
  folded(text)
    .replace(/[^\w-]+/g, '-')
    .replace(/^-|-$/g, '') || 'service';

/** A configuration in the making: services and purposes, each once. */
export class Made {
  readonly config: Json = {};
  readonly purposes: (string | Json)[] = [];
  readonly services: (string | Json)[] = [];
  readonly known: string[] = [];
  readonly described: string[] = [];

  constructor(readonly offers: Offer[]) {}

  /** Offers purposes, each once; gives their ids. */
  offer(purposes: (string | Json)[]): string[] {
    return purposes.map((purpose) => {
      const id = typeof purpose === 'string' ? purpose : String(purpose['id']);
      const isThere = this.purposes.some(
        (each) => (typeof each === 'string' ? each : each['id']) === id,
      );
      if (!isThere) this.purposes.push(purpose);
      return id;
    });
  }

  /** A service of the catalogue. What asked for an agreement asks for one here. */
  take(offer: Offer, options: Json = {}, necessary = false): void {
    const name = nameOf(offer);
    if (this.known.includes(name)) return;
    const facts = offer.facts.purposes ?? [];
    const isExempt = facts.includes('audience');
    const purposes = necessary
      ? ['necessary']
      : isExempt
        ? facts.map((id) => (id === 'audience' ? 'audience-advanced' : id))
        : facts;
    this.offer(purposes);
    const service: Json = {
      use: offer.id,
      ...((isExempt || necessary) && { purposes }),
      ...(Object.keys(options).length > 0 && { options }),
    };
    this.services.push(Object.keys(service).length > 1 ? service : offer.id);
    this.known.push(name);
  }

  /** A service that the catalogue does not have, as far as it is told. */
  describe(service: {
    id: string;
    name: Localised;
    description?: Localised | undefined;
    purposes: (string | Json)[];
    storage: StorageFact[];
  }): void {
    const { name, description, purposes, storage } = service;
    let id = slug(service.id);
    const taken = this.services.map((each) =>
      typeof each === 'string' ? each : (each['id'] ?? each['use']),
    );
    while (taken.includes(id)) id += '-2';
    this.services.push({
      id,
      name,
      ...(description && { description }),
      purposes: this.offer(purposes),
      ...(storage.length > 0 && { storage }),
    });
    this.described.push(typeof name === 'string' ? name : (Object.values(name)[0] ?? id));
  }

  done(tool: Tool, left: string[]): Imported {
    const { known, described, purposes, services } = this;
    return { tool, config: { ...this.config, purposes, services }, known, described, left };
  }
}
