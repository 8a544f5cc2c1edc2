import type { Context } from 'hono';
import { languageOf } from '../i18n/languages.js';
import type { Sites } from '../sites/sites.js';
import { opensSite } from '../tokens/access.js';

/** What the token opens, among what is configured. */
export const openSites = (context: Context, sites: Sites): string[] =>
  sites.ids.filter((id) => opensSite(context.get('access'), id));

/** The language of the person at the owner's pages, as their browser says. */
export const readerLanguage = (context: Context): string =>
  languageOf(context.req.header('accept-language')?.slice(0, 2) ?? '');
