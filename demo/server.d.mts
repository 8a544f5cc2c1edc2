import type { ThirdParty } from './server/third-party.mjs';

/** A mail that the demonstration's own mail server has taken. */
export interface DemoMail {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Totals of the site's own audience measure. */
export interface DemoAudience {
  pages: Record<string, number>;
  visits: number;
  /** Of all pages together. */
  seconds: number;
  activity: Record<string, number>;
  return: Record<string, number>;
}

export interface Demo {
  origin: string;
  thirdParty: ThirdParty;
  /** The latest first. */
  mailbox: { mails: readonly DemoMail[] };
  audience: { totals(): DemoAudience; clear(): void };
  close(): Promise<void>;
}

export function startDemo(options: {
  dataFolder: string;
  token: string;
  port?: number;
  thirdPort?: number;
}): Promise<Demo>;
