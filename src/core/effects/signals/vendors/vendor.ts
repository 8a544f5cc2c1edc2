import type { GoogleInput, SignalInput } from '../../../signals/types.js';

export type Granted = Record<string, boolean>;

/** A vendor that is signalled what a visitor allows. */
export interface Vendor {
  /** Once a page, before any other signal: nothing is allowed yet. */
  deny?(options: GoogleInput & SignalInput): void;
  /** What is allowed, by type; once a choice is made, and after each change. */
  tell(granted: Granted): void;
  /** Before a choice, where that is signalled too: what needs none may already go. */
  open?(granted: Granted): void;
}

/** A grant as most vendors write it. */
export const word = (granted?: boolean): string => (granted ? 'granted' : 'denied');
