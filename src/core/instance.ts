import type { Answer, Cause, Config, Decision, Surface } from './types.js';
import type { Consent } from './consent.js';
import type { Effect } from './effect.js';
import type { Gates } from './effects/gates.js';
import type { Load, Parts } from './parts.js';
import type { Shown } from './stub.js';

/** `window.limpide`, and what `start()` returns. */
export interface Limpide {
  /** Settles once the configuration is known and the stored choice has been applied. Never rejects. */
  readonly ready: Promise<void>;
  /** The valid choice of this visitor, or null while none is made or it has expired. */
  readonly decision: Decision | null;
  readonly version: string;
  /** Whether a purpose or a service may run now. Before a choice: exempt and necessary only. */
  allows(id: string): boolean;
  /** Settles when the purpose or service becomes allowed; pending until then, perhaps for ever. */
  when(id: string): Promise<void>;
  /** Grants every purpose; the page answers for having asked, and the record says `api`. */
  acceptAll(): Promise<void>;
  refuseAll(): Promise<void>;
  /** Answers for some purposes. Rejects with a RangeError that names an unknown id. */
  decide(purposes: Record<string, boolean>, more?: Omit<Answer, 'purposes'>): Promise<void>;
  /** Refuses all consent-based purposes (art. 7(3) GDPR). */
  withdraw(): Promise<void>;
  open(surface?: Surface): Promise<void>;
  close(): void;
  /** Records kept on this device, oldest first. */
  history(): Promise<object[]>;
  /** Forgets everything kept here. For tests. */
  reset(): Promise<void>;
}

/** Where an answer was given: the layer of the interface (0: the page's own) and the control. */
export interface Control {
  layer: number;
  control: string;
}

/**
 * Makes a decision. The answer is `true` or `false` for everything, or in detail; `shown` is the text
 * that was on screen, and on which it was made (none where the page's own code decides); `only`
 * limits a general answer to what is newly asked, once a choice is made; `at` is its time in
 * milliseconds, where it was made before. Written in the same task where a surface has shown;
 * settles once effects and signals have run and the record is kept. Rejects with a RangeError that
 * names an unknown id, and where what makes a decision cannot be had and nothing was written.
 */
export type Act = (
  cause: Cause,
  answer: boolean | Answer,
  ui?: Control,
  shown?: Shown,
  only?: boolean,
  at?: number,
) => Promise<void>;

/** What our own surfaces see besides the public API. */
export interface Host extends Limpide {
  /** Undefined until the configuration is known, and for good if it is unusable. */
  config?: Config | undefined;
  consent?: Consent;
  gates?: Gates;
  /** The language of our surfaces: one that there are texts in. */
  readonly locale: string;
  readonly load: Load;
  act: Act;
  /** Has what makes a decision at hand: a surface asks for it as soon as it is on screen. */
  deciding(): Promise<Parts['decision']>;
  /** All that follows from what is allowed, in its order; parts add theirs. */
  readonly effects: Effect[];
  /** Shows the notice if something must be asked; a page may prevent it. */
  prompt(): void;
  /** The other tabs; undefined where they cannot be reached. */
  tabs?: BroadcastChannel;
  /** Starts with the owner's configuration, as JSON text; anything else denies everything. */
  configure(source: string): Promise<void>;
}

const page = globalThis as unknown as {
  limpide?: Host;
  limpideQueue?: { push(callback: (limpide: Limpide) => void): unknown };
};

/**
 * The one instance of this page, across copies of the script; undefined before it has started. An
 * element whose id is our name is no instance.
 */
export const currentInstance = (): Host | undefined => page.limpide?.act && page.limpide;

/** Resolves with the page's instance, as soon as one has started. */
export const whenInstance = (): Promise<Host> =>
  new Promise((resolve) =>
    (page.limpideQueue ??= [] as ((limpide: Limpide) => void)[]).push((limpide) =>
      resolve(limpide as Host),
    ),
  );
