import type { Act, Host } from './instance.js';
import type { Service, ServiceFacts, Surface } from './types.js';
import type { Stub } from './stub.js';

/** What is loaded when wanted, by name. A returning visitor loads none of it. */
export interface Parts {
  /** The first layer, and with it all that makes a decision. */
  notice: {
    decide(host: Host, ...decision: Parameters<Act>): Promise<void>;
    reread(host: Host, cause: 'elsewhere' | 'expiry'): Promise<void>;
    open(host: Host, surface?: Surface): Promise<void>;
    close(): void;
  };
  manager: { openManager(host: Host, at?: 'partners'): Promise<void>; closeManager(): void };
  embed: { hold(host: Host, element: HTMLElement, show: () => void): () => void };
  outbox: {
    /** Makes the record of each stub, then sends what waits. Settles when the records are kept. */
    record(host: Host, stub?: Stub): Promise<void>;
    history(host: Host): Promise<object[]>;
    forget(host: Host): Promise<void>;
  };
  /** Deletes what services have stored; returns the names of what this page may not delete. */
  clear: { clearStorage(services: Service[]): Promise<string[]> };
  /** Gives the services of the catalogue their facts, and runs those that are allowed. */
  catalogue: { equip(host: Host): Promise<void> };
  diagnosis: { diagnose(source: string, problems: string[]): void };
  service: { default: ServiceFacts };
  /** Pages' own elements, which only register themselves. */
  policy: object;
  /** SHA-256 of this release's manifest. */
  release: { default: string };
}

/** Imports a part; `name` is a service's in the catalogue. Rejects if it cannot be had. */
export type Load = <Part extends keyof Parts>(part: Part, name?: string) => Promise<Parts[Part]>;
