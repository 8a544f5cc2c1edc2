import type { Notice } from '@limpide/contract/envelope';
import type { PageInstance } from '../core/instance.js';
import { sha256 } from '../core/sha256.js';

/** Seconds since 1970 as ISO 8601. */
export const iso = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000', '');

/**
 * What proves the information that was shown: text on screen, configuration and code, as hashes
 * (délibération 2020-092, preuve). Null where the page is not a secure context.
 */
export async function noticeOf(
  { config, load }: PageInstance,
  { id, text, lang }: { id: string; text?: string; lang: string },
): Promise<Notice> {
  const code = await load('release').then(
    (part) => part.default,
    () => null,
  );
  return {
    id,
    version: config?.policy?.current ?? null,
    lang,
    textSha256: text ? await sha256(text) : null,
    configSha256: await sha256(config?.source ?? ''),
    codeSha256: globalThis.crypto.subtle ? code : null,
  };
}
