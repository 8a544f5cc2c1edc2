import type { Answer, Cause, Config, Decision, Surface } from './types.js';

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

/** What our own surfaces see besides the public API. */
export interface Host extends Limpide {
  /** Null until the configuration is known, and for good if it is unusable. */
  readonly config: Config | null;
  /** A decision made through a control of ours, with the layer and control that the record names. */
  act(cause: Cause, answer: Answer, ui: { layer: number; control: string }): Promise<void>;
}

const KEY = Symbol.for('limpide');
type Slot = { host?: Host; waiting: ((host: Host) => void)[] };
const slot = (): Slot =>
  ((globalThis as { [KEY]?: Slot })[KEY] ??= { waiting: [] });

/** The one instance of this page, across copies of the script; undefined before it has started. */
export const currentInstance = (): Host | undefined => slot().host;

/** Resolves with the page's instance, as soon as one has started. */
export const whenInstance = (): Promise<Host> =>
  new Promise((resolve) => {
    const { host, waiting } = slot();
    if (host) resolve(host);
    else waiting.push(resolve);
  });

/** Makes this instance the page's. Only the first one wins; the caller must check before. */
export function claimInstance(host: Host): void {
  const page = slot();
  page.host = host;
  for (const resolve of page.waiting.splice(0)) resolve(host);
}
