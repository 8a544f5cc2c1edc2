import { MAX_TEXT_BYTES } from '@limpide/contract/shown-text';
import type { Html } from '../http/answer-page.js';
import { visibleText } from '../http/visible-text.js';
import { sha256Of } from '../texts/texts.js';

/** The field of a form without script that has the words of its page, as its author has written them. */
export const SHOWN = 'shown';

/** What a page says that it showed. Browsers send line breaks as CR LF. */
export function shownIn(fields: URLSearchParams): { text: string; sha256: string } | undefined {
  const text = (fields.get(SHOWN) ?? '').replaceAll('\r\n', '\n').trim();
  if (!text || Buffer.byteLength(text) > MAX_TEXT_BYTES) return undefined;
  return { text, sha256: sha256Of(text) };
}

/** The fields of a page of ours with the words of that page among them. */
export async function withShown(
  fields: URLSearchParams,
  pageWith: (fields: URLSearchParams) => Html,
): Promise<Html> {
  const without = new URLSearchParams(fields);
  without.delete(SHOWN);
  const shown = new URLSearchParams(without);
  shown.set(SHOWN, await visibleText(pageWith(without)));
  return pageWith(shown);
}
