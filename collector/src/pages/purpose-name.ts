import { localised, type Site } from '../sites.js';
import known from '@limpide/locales/fr/purposes.json' with { type: 'json' };

const titles: Record<string, { title: string }> = known;

/**
 * What a purpose is called: as visitors read it, in the configuration of their pages or in our own
 * texts. One that neither names is shown by its id.
 */
export function purposeName(id: string, { about }: Site): string {
  const own = about?.purposes && Object.hasOwn(about.purposes, id) ? about.purposes[id] : undefined;
  const told = own && localised(own, 'fr', about?.locale);
  return told ?? (Object.hasOwn(titles, id) ? titles[id]?.title : undefined) ?? id;
}
