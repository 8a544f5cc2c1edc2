import type { Gates } from './effects/gates.js';
import type { Act, Host } from './instance.js';
import type { CatalogueFile } from '../services/file.js';
import type { Service, ServiceFacts, Surface } from './types.js';
import type { FormInput, FormKind, KeptForm, Sent } from './forms.js';
import type { Stub } from './stub.js';

/** What a placeholder stands for. */
export interface Wanted {
  /** In the page: the embed itself, or the template that holds it. */
  element: HTMLElement;
  embed: HTMLElement;
  /** Id of its service; empty where none is known. */
  service: string;
  address: string;
  /** A picture of the page's own, to show meanwhile; empty where there is none. */
  poster: string;
  /** Shows it, in this page only. */
  show(): void;
}

/** What is loaded when wanted, by name. A returning visitor loads none of it. */
export interface Parts {
  /** All that makes a decision, and what follows from it. */
  decision: {
    decide(host: Host, ...decision: Parameters<Act>): Promise<void>;
    reread(host: Host, cause: 'elsewhere' | 'expiry'): Promise<void>;
    /** Keeps objections to exempt purposes, or renews what keeps them. */
    keepObjections(ids: string[], domain?: string): void;
    /** Names the keys of the configuration that mean nothing, once the notice shows. */
    inspect(host: Host): void;
  };
  /** The first layer; it knows the way to the second. */
  notice: {
    open(host: Host, surface?: Surface): Promise<void>;
    close(): void;
    /** Says, on the surface that is open, that an answer could not be kept yet. */
    failed(): void;
  };
  /** Says for a moment, where the first layer was, that an answer was kept. */
  status: { say(host: Host, cause: string): void };
  manager: {
    openManager(host: Host, at?: 'partners'): Promise<void>;
    closeManager(): void;
    failed(): void;
  };
  /** Opens gated markup that is allowed, and shuts it; all of it beyond telling whether there is any. */
  gates: {
    openGates(host: Host): Omit<Gates, 'scan'> & { scan(all?: unknown): void };
  };
  /** Puts a placeholder for what waits; `release` takes it away, `follow` keeps it in its place. */
  embed: {
    hold(host: Host, wanted: Wanted): { placeholder: Element; release(): void; follow(): void };
  };
  outbox: {
    /** Makes the record of each stub, then sends what waits. Settles when the records are kept. */
    record(host: Host, stub?: Stub): Promise<void>;
    history(host: Host): Promise<object[]>;
    forget(host: Host): Promise<void>;
    /** The text that a record's hash is of, if this device still has it. */
    text(sha256: string | null): Promise<string | undefined>;
    /**
     * Sends a form: kept first, so that nothing is lost. Settles after the first attempt. Rejects
     * with a RangeError where the configuration names no endpoint for it.
     */
    send(host: Host, form: FormInput): Promise<Sent>;
    /** Forms of a kind whose outcome their author has not seen, oldest first. */
    waiting(host: Host, kind: FormKind): Promise<KeptForm[]>;
    /** Forgets a form: taken back while it waits, or seen once it is answered. */
    withdraw(host: Host, eventId: string): Promise<void>;
    /** Calls back whenever something may have changed for a form that waits; returns how to stop. */
    watch(host: Host, callback: () => void): () => void;
  };
  /** Deletes what services have stored; returns the names of what this page may not delete. */
  clear: {
    clearStorage(services: Service[]): Promise<string[]>;
    /** What refused services have stored, now and again while they are refused. */
    clearRefused(host: Host): Promise<string[]>;
  };
  /** Gives the services of the catalogue their facts, and runs those that are allowed. */
  catalogue: { equip(host: Host): Promise<void> };
  /** Takes over a choice made through another tool; true if nothing is left to ask. */
  import: { importChoice(host: Host): Promise<boolean> };
  /** Names the keys of the configuration that mean nothing, if there are any. */
  check: { inspect(host: Host): void };
  diagnosis: { diagnose(source: string, problems: string[]): void };
  service: { default: ServiceFacts | CatalogueFile };
  /** Pages' own elements, which only register themselves. */
  policy: object;
  data: object;
  rights: object;
  newsletter: object;
  choices: object;
  /** SHA-256 of this release's manifest. */
  release: { default: string };
}

/**
 * Imports a part; `name` is a language for surfaces with compiled texts, a service's name for the
 * catalogue. Rejects if it cannot be had.
 */
export type Load = <Part extends keyof Parts>(part: Part, name?: string) => Promise<Parts[Part]>;
