import type { TokenScope } from './scopes.js';

/** What the presenter of a token may do in this request. */
export interface Access {
  /** Name of the token: who did what. */
  name: string;
  /** Null: every site. */
  sites: readonly string[] | null;
  scopes: readonly TokenScope[];
  /** What a browser that is signed in holds; undefined for a program with its token. */
  session?: string | undefined;
}

/** Whether this token opens this site. */
export const opensSite = ({ sites }: Access, site: string): boolean =>
  sites === null || sites.includes(site);
