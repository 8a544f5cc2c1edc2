import type { Config, Decision, Purpose, Service } from './types.js';
import type { StoredChoice } from './stored-choice.js';
import { readChoice } from './stored-choice.js';
import { readObjections } from './objections.js';
import { revisionKey } from './revision.js';

/**
 * Whether data leave for others' ends: what Global Privacy Control speaks of. The owner may say so;
 * what is neither true nor false is taken for true.
 */
const shares = (purpose: Purpose): boolean =>
  (purpose.shares ?? /^(advertising|social)$/.test(purpose.id)) !== false;

/**
 * More than thirteen months: no exempt tracker lives that long (CNIL, 4 July 2025, criteria of the
 * exemption for audience measurement). A purpose that claims exemption for one is denied.
 */
const TOO_LONG = /P(1[4-9]|[2-9]\d|\d{3})M|P[2-9]\d*Y/;

const iso = (seconds: number) => new Date(seconds * 1e3).toISOString().replace('.000', '');

const pick = <T extends { id: string }, V>(list: T[], value: (entry: T) => V): Record<string, V> =>
  Object.fromEntries(list.map((entry) => [entry.id, value(entry)]));

export type PurposeOrService = Purpose | Service;

/**
 * What is allowed in this page: the choice in force and the objections, held against the
 * configuration. It has no effect on the page; `core/make-choice.ts` changes it.
 * `now` is injected, in milliseconds.
 */
export class Consent {
  declare choice: StoredChoice | null;
  declare objections: string[];
  /** By id of purpose or service, whether it may run; ids that nothing declares are absent. */
  declare allowed: Record<string, boolean>;
  /** By id of service, whether it may run. */
  declare serves: Record<string, boolean>;
  /** Services' own answers, where they do not follow their purposes. */
  declare own: Record<string, boolean | undefined>;
  /** By `service purpose`, what a service's own yes opens: the purposes that it lists, no other. */
  declare opens: Set<string>;
  /** Whether signals that must come first are still due: only what is necessary is allowed. */
  declare waits: unknown;
  /** The last signals sent (`signals/held.ts`). */
  declare told?: string;
  /** Global Privacy Control (W3C): the browser asks, for its user, not to sell or share. */
  readonly gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

  constructor(
    readonly config: Config,
    readonly now: () => number,
  ) {
    this.waits = config.signals;
    this.read();
  }

  /** Reads what is kept, as at the start of a page or after another tab has decided. */
  read(): void {
    this.choice = readChoice(this.now() / 1e3);
    this.objections = readObjections();
    this.settle();
  }

  /** Works out what is allowed, after the choice, the objections or the catalogue have changed. */
  settle(waits = this.waits): void {
    this.waits = waits;
    const { choice, config, gpc, objections } = this;
    // Without a prototype: `constructor` is no purpose.
    const allowed = (this.allowed = { __proto__: null } as never as Record<string, boolean>);
    const serves = (this.serves = { __proto__: null } as never as Record<string, boolean>);
    this.own = {};
    this.opens = new Set();
    // Global Privacy Control, unless the choice was made with it on: then it was known, and counts.
    const asked = gpc && !choice?.g;
    /** Exemptions that are claimed for what cannot be exempt. */
    const tooLong = (id: string) =>
      config.services.some(
        (service) =>
          service.purposes?.includes(id) && TOO_LONG.test(JSON.stringify(service.storage)),
      );
    const may = (purpose: Purpose, answer?: boolean) =>
      purpose.basis === 'necessary' ||
      (!waits &&
        (purpose.basis === 'exempt'
          ? answer !== false && !tooLong(purpose.id)
          : // A basis that means nothing is never asked about, hence denied.
            purpose.basis === 'consent' && answer === true && (!asked || !shares(purpose))));
    for (const purpose of config.purposes) {
      const { id } = purpose;
      const answer = choice?.p[id];
      allowed[id] = may(
        purpose,
        purpose.basis === 'consent'
          ? answer === true && this.knows(purpose)
          : answer !== false && !objections.includes(id),
      );
    }
    for (const service of config.services) {
      const { id, purposes = [] } = service;
      const own =
        choice && (!choice.s || (this.asks(service) && !this.knows(service)))
          ? false
          : choice?.s?.[id];
      this.own[id] = own;
      if (own === true)
        for (const purpose of config.purposes)
          if (purposes.includes(purpose.id) && may(purpose, true))
            this.opens.add(id + ' ' + purpose.id);
      serves[id] =
        !!purposes[0] &&
        own !== false &&
        purposes.every((name) => allowed[name] || this.opens.has(id + ' ' + name));
      // A service may bear the name of a purpose: the name alone is then the purpose's.
      allowed[id] ??= serves[id];
    }
  }

  /** Whether an entry was there, as it is today, when the choice was made. */
  knows(entry: PurposeOrService): boolean {
    const { choice, config } = this;
    const purpose = !!(entry as Purpose).basis;
    return (
      !!choice &&
      !(purpose && choice.p[entry.id] == null) &&
      (choice.r === config.revision || (choice.k?.includes(revisionKey(entry)) ?? purpose))
    );
  }

  /** Whether a purpose, or one that a service serves, needs consent; `granted`: and has it. */
  asks(entry: PurposeOrService, granted?: boolean): boolean {
    const { id: own, purposes = [own] } = entry as Service;
    return this.config.purposes.some(
      (purpose) =>
        purpose.basis === 'consent' &&
        purposes.includes(purpose.id) &&
        (!granted || !!this.choice?.p[purpose.id]),
    );
  }

  /**
   * Whether markup that names purposes (all needed; `!` before one: not allowed) and perhaps a
   * service may run. An id that nothing declares is denied, and returned by name. A service's own
   * yes stands for the purposes that the service lists: any other must be allowed by itself.
   */
  admits({ purpose = '', service = '' }: DOMStringMap): boolean | string {
    const allowed = this.allowed;
    if (service && this.serves[service] == null) return service;
    let all = this.own[service] !== false;
    for (const name of purpose.trim().split(/\s+/)) {
      const id = name.replace('!', '');
      if (allowed[id] == null) return id;
      if ((allowed[id] || this.opens.has(service + ' ' + id)) === (id !== name)) all = false;
    }
    return all;
  }

  /** What is new or unanswered among what needs consent. Refusals are not asked again. */
  question(): PurposeOrService[] {
    return [...this.config.purposes, ...this.config.services].filter(
      (entry) => !this.knows(entry) && this.asks(entry, !(entry as Purpose).basis),
    );
  }

  /** The choice as the world sees it. */
  decision(): Decision | null {
    const { choice, config, allowed } = this;
    const offered = config.purposes.filter((purpose) => purpose.basis !== 'necessary');
    return (
      choice && {
        purposes: pick(offered, (purpose) => !!allowed[purpose.id]),
        services: { ...this.serves },
        measures: pick(
          offered.filter((purpose) => purpose.measures[0]),
          ({ id, measures }) =>
            pick(
              measures,
              (measure) => allowed[id] === true && choice.m?.[id]?.[measure.id] !== false,
            ),
        ),
        decidedAt: iso(choice.t),
        expiresAt: iso(choice.e),
        revision: choice.r,
        cause: choice.c ?? 'save',
      }
    );
  }
}
