import { textIn } from '@limpide/contract/localised-text';
import type { Site } from '../../sites/sites.js';
import { textsOf } from '../../i18n/texts.js';

/**
 * What a purpose is called: as visitors read it, in the configuration of their pages or in our own
 * texts. One that neither names is shown by its id.
 */
export function purposeName(id: string, { about }: Site, lang: string): string {
  const titles: Record<string, { title: string }> = textsOf('purposes', lang);
  const own = about?.purposes && Object.hasOwn(about.purposes, id) ? about.purposes[id] : undefined;
  const told = about && textIn(own, lang, about)?.text;
  return told ?? (Object.hasOwn(titles, id) ? titles[id]?.title : undefined) ?? id;
}
