import { textsOf } from '../../i18n/texts.js';

/** Where a text was shown, in words; its own id where a page of the owner's has another. */
export function surfaceName(surface: string, lang: string): string {
  const names: Record<string, string> = textsOf('owner', lang).texts.surfaces;
  return Object.hasOwn(names, surface) ? (names[surface] ?? surface) : surface;
}
