import type { RequestRight } from '@limpide/contract/kinds/rights-request/vocabulary';
import { listOf } from '../../i18n/format.js';
import { textsOf } from '../../i18n/texts.js';
import { upperFirst } from '../../i18n/upper-first.js';

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
export const rightsAlone = (rights: readonly RequestRight[], lang: string): string =>
  upperFirst(rightsInSentence(rights, lang), lang);
