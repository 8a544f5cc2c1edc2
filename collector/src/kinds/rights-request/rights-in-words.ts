import type { RequestRight } from '@limpide/contract/kinds/rights-request/vocabulary';
import { listOf } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';

const lowerFirst = (name: string, lang: string): string =>
  name.charAt(0).toLocaleLowerCase(lang) + name.slice(1);

/** Rights within a sentence: "accès et opposition à la prospection". */
export function rightsInSentence(rights: readonly RequestRight[], lang: string): string {
  const { rights: words } = textsOf('rights', lang);
  return listOf(
    rights.map((right) => lowerFirst(words[right].name, lang)),
    lang,
  );
}

/** The same where nothing stands before them: "Accès et opposition à la prospection". */
export function rightsAlone(rights: readonly RequestRight[], lang: string): string {
  const text = rightsInSentence(rights, lang);
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
