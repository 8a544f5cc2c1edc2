import type { Locales, TextInLanguage } from '@limpide/contract/localised-text';
import type { Answer, Cause, Config, Decision, Service, Surface, ThemeInput } from './types.js';
import type { Consent } from './consent.js';
import type { Change, Effect } from './effect.js';
import type { FormInput, FormKind, KeptForm, SendResult } from './forms.js';
import type { SentSignal } from './signals/types.js';
import type { ShownText, PendingDecision } from './pending-decision.js';

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
  /** Refuses consent-based purposes and objects to exempt ones; the record says `api`. */
  refuseAll(): Promise<void>;
  /**
   * Answers for some purposes; the others keep their value, or are refused if they had none.
   * @throws RangeError (rejects) naming an unknown id
   */
  decide(purposes: Record<string, boolean>, more?: Omit<Answer, 'purposes'>): Promise<void>;
  /** Refuses all consent-based purposes (art. 7(3) GDPR). */
  withdraw(): Promise<void>;
  open(surface?: Surface): Promise<void>;
  close(): void;
  /** Records kept on this device, oldest first. */
  history(): Promise<object[]>;
  /** Forgets everything kept here. For tests. */
  reset(): Promise<void>;
  /**
   * Opens the owner's inspector, beside the page: what is gated and why, what was called and stored,
   * what waits to be sent. It changes nothing, calls nobody else and keeps nothing. Rejects where its
   * part cannot be fetched.
   */
  inspect(): Promise<void>;
}

/** Where an answer was given: the layer of the interface (0: the page's own) and the control. */
export interface Control {
  layer: number;
  control: string;
}

/**
 * Makes a decision. Written in the same task where a surface has shown; settles once effects and
 * signals have run and the record is kept.
 * @param answer `true` or `false` for everything, or in detail
 * @param shown the text on screen that the decision was made on; none where the page's own code decides
 * @param only limits a general answer to what is newly asked, once a choice is made
 * @param at time of the decision, in epoch milliseconds, where it was made before
 * @throws RangeError (rejects) naming an unknown id; an Error where the part that decides cannot be
 *   loaded, and nothing was written
 */
export type MakeDecision = (
  cause: Cause,
  answer: boolean | Answer,
  ui?: Control,
  shown?: ShownText,
  only?: boolean,
  at?: number,
) => Promise<void>;

/** Gated markup, as the rest of the core sees it: what shuts it is there once its part is. */
export interface Gates {
  /** Loads what opens and shuts gated markup, and lets it begin. Never rejects. */
  open(): Promise<void>;
  /** Opens what is allowed, shuts what is not; settles once that is done. Never rejects. */
  scan(all?: unknown): Promise<void> | void;
  /** Asks for the scripts that the next scan lets run: they come while the page paints. */
  fetchAhead?(): void;
  /**
   * After a change, before the scan that shuts and opens: forgets what was shown once. True if only a
   * reload stops what ran.
   */
  shut?(): boolean;
  /** Loads the page anew without harm: by GET, and asking where text was typed. */
  reload?(): void;
}

/** What our own surfaces see besides the public API. */
export interface PageInstance extends Limpide {
  /** Undefined until the configuration is known, and permanently if it is unusable. */
  config?: Config | undefined;
  consent?: Consent;
  gates?: Gates;
  /** The language of our surfaces: one that there are texts in. */
  readonly locale: string;
  readonly load: Load;
  act: MakeDecision;
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

/** What a placeholder stands for. */
export interface GatedEmbed {
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

/** What was posted: the message, and the text that it stands on. */
export interface Posted {
  eventId: string;
  url: string;
  body: string;
  credentials: RequestCredentials;
  text?: string | undefined;
}

/** What is loaded when wanted, by name. A returning visitor loads none of it. */
export interface Parts {
  /** All that makes a decision, and what follows from it. */
  decision: {
    decide(instance: PageInstance, ...decision: Parameters<MakeDecision>): Promise<void>;
    reread(instance: PageInstance, cause: 'elsewhere' | 'expiry'): Promise<void>;
    /** Keeps objections to exempt purposes, or renews what keeps them. */
    keepObjections(ids: string[], domain?: string): void;
    /**
     * What the notice needs once it shows. What is returned is called before it goes, and what that
     * returns once it is gone: it gives back the focus that was in it.
     */
    attend(instance: PageInstance, notice: HTMLElement): () => () => void;
  };
  /** The first layer; it knows the way to the second. */
  notice: {
    open(instance: PageInstance, surface?: Surface): Promise<void>;
    close(): void;
    /** Says, on the surface that is open, that an answer could not be kept yet. */
    failed(): void;
  };
  /** Says for a moment, where the first layer was, that an answer was kept. */
  status: { say(instance: PageInstance, cause: string): void };
  manager: {
    openManager(instance: PageInstance, at?: 'partners'): Promise<void>;
    closeManager(): void;
    failed(): void;
  };
  /** Opens gated markup that is allowed, and shuts it; all of it beyond telling whether there is any. */
  gates: {
    openGates(instance: PageInstance): Required<Gates>;
    /** What became of a gated element that was let live; undefined for one that was not. */
    outcomeOf(element: Element): 'ran' | 'failed' | undefined;
  };
  /** What the core says itself, in a language that it does not have inside. */
  words: { say(control: HTMLElement): void; reload: string };
  /** Puts a placeholder for what waits; `release` takes it away, `follow` keeps it in its place. */
  embed: {
    hold(
      instance: PageInstance,
      wanted: GatedEmbed,
    ): { placeholder: Element; release(): void; follow(): void };
  };
  outbox: {
    /** Makes the records of pending decisions, then sends. Settles when the records are kept. */
    record(instance: PageInstance, pending?: PendingDecision): Promise<void>;
    history(instance: PageInstance): Promise<object[]>;
    forget(instance: PageInstance): Promise<void>;
    /** The text that a record's hash is of, if this device still has it. */
    shownText(sha256: string | null): Promise<string | undefined>;
    /**
     * Sends a form: kept first, so that nothing is lost. Settles after the first attempt. Rejects
     * with a RangeError where the configuration names no endpoint for it.
     */
    sendForm(instance: PageInstance, form: FormInput): Promise<SendResult>;
    /** Forms of a kind whose outcome their author has not seen, oldest first. */
    waitingForms(instance: PageInstance, kind: FormKind): Promise<KeptForm[]>;
    /** Forgets a form: taken back while it waits, or seen once it is answered. */
    withdrawForm(instance: PageInstance, eventId: string): Promise<void>;
    /** Calls back whenever something may have changed for a form that waits; returns how to stop. */
    watchForms(instance: PageInstance, callback: () => void): () => void;
  };
  /** Forgets the choice and the objections, as `outbox.forget` does with all the rest. */
  forget: { forgetChoice(instance: PageInstance): void };
  /** Posts the text behind a record, where the endpoint has asked for it. */
  text: {
    sendText(outbox: { add(letter: Posted): Promise<void> }, sent: Posted): Promise<void>;
  };
  /** Deletes what services have stored; returns the names of what this page may not delete. */
  clear: {
    clearStorage(services: Service[]): Promise<string[]>;
    /** What refused services have stored, now and again while they are refused. */
    clearRefused(instance: PageInstance): Promise<string[]>;
  };
  /** Tells vendors and tag managers what is allowed, before anything that waits for it may run. */
  signals: {
    /** `cause` is that of a change; none at the start of a page. */
    tell(instance: PageInstance, cause?: Change['cause']): Promise<void> | void;
    /** Those of this page, in order. */
    sent: readonly SentSignal[];
  };
  /** Gives the services of the catalogue their facts, and runs those that are allowed. */
  catalogue: { equip(instance: PageInstance): Promise<void> };
  /** The owner's own texts, where the first layer has any: instead of ours, and by language. */
  texts: {
    applyOwnerTexts<Texts extends object>(texts: Texts, given: unknown, language: string): Texts;
    textIn(value: unknown, wanted: string, locales: Locales): TextInLanguage | undefined;
  };
  /** Gives a surface, by its shadow root, the owner's theme: a preset's sheets and what is derived. */
  theme: { dress(surface: HTMLElement, theme: ThemeInput): void };
  /** Takes over a choice made through another tool; true if nothing is left to ask. */
  import: { importChoice(instance: PageInstance): Promise<boolean> };
  /** Names the keys of the configuration that mean nothing, if there are any. */
  check: { inspect(instance: PageInstance): void };
  diagnosis: {
    diagnose(source: string, problems: string[]): void;
    explainService(service: Service): void;
  };
  /** A service of the catalogue: what `services/` alone reads. */
  service: { default: object };
  /** The owner's panel. */
  inspector: { inspect(instance: PageInstance): Promise<void> };
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

const page = globalThis as unknown as {
  limpide?: PageInstance;
  limpideQueue?: { push(callback: (limpide: Limpide) => void): unknown };
};

/**
 * The one instance of this page, across copies of the script; undefined before it has started. An
 * element whose id is our name is no instance.
 */
export const currentInstance = (): PageInstance | undefined => page.limpide?.act && page.limpide;

/** Resolves with the page's instance, as soon as one has started. */
export const whenInstance = (): Promise<PageInstance> =>
  new Promise((resolve) =>
    (page.limpideQueue ??= [] as ((limpide: Limpide) => void)[]).push((limpide) =>
      resolve(limpide as PageInstance),
    ),
  );
