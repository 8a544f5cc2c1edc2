import type { Cause, Decision } from './types.js';

/** What changed with a decision, and what could not be deleted from the device. */
export interface ChangeDetail {
  decision: Decision | null;
  previous: Decision | null;
  /** Ids of the purposes and services that are allowed from now on, or no longer. */
  granted: string[];
  withdrawn: string[];
  cause: Cause | 'expiry' | 'elsewhere';
  /** Names of stored things that the page may not delete (HttpOnly, third-party). */
  leftBehind: string[];
}

declare global {
  interface DocumentEventMap {
    'limpide-ready': CustomEvent<{ decision: Decision | null }>;
    /** Cancelable: prevents the notice from showing. */
    'limpide-prompt': CustomEvent<null>;
    'limpide-change': CustomEvent<ChangeDetail>;
  }
}

/** Tells the page; false if a listener prevented the default. */
export const emit = <Name extends 'limpide-ready' | 'limpide-prompt' | 'limpide-change'>(
  name: Name,
  detail: DocumentEventMap[Name]['detail'],
  cancelable?: boolean,
): boolean =>
  document.dispatchEvent(new CustomEvent(name, { detail, cancelable: cancelable as boolean }));
