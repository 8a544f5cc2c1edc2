import type { Queryable } from '../../../database/database.js';
import type { Html } from '../../../http/answer-page.js';
import { visibleText } from '../../../http/visible-text.js';
import { sha256Of } from '../../../texts/texts.js';
import type { OpenedLink } from '../opened-link.js';
import type { SignUpDependencies } from '../dependencies.js';
import { confirmPage } from '../pages/confirm-page.js';
import { openTrackingPage } from '../pages/open-tracking-page.js';

/** A page of ours, behind the link of a mail, on which somebody says yes or no. */
type Page = 'confirm' | 'opens';

const pages: Record<Page, (opened: OpenedLink, relativeRoot: string, shown: string) => Html> = {
  confirm: confirmPage,
  opens: openTrackingPage,
};

/** The words of a page: they are the same wherever its links lead. */
const wordsOf = (page: Page, opened: OpenedLink): Promise<string> =>
  visibleText(pages[page](opened, '', ''));

/** The page, with the hash of its own words in its form: what is pressed says what was read. */
export const pageWithHash = async (
  page: Page,
  opened: OpenedLink,
  relativeRoot: string,
): Promise<Html> => pages[page](opened, relativeRoot, sha256Of(await wordsOf(page, opened)));

/** What was on screen, for the proof of what was pressed. */
export interface OnScreen {
  text: string;
  notice: { id: Page; version: null; lang: string; textSha256: string };
}

/**
 * What was on screen when a button of the page was pressed. Undefined where the hash that came with it
 * is not that of the page as it is now: the words have changed since, and those before are not known.
 */
export async function onScreen(
  page: Page,
  opened: OpenedLink,
  shown: string | null,
): Promise<OnScreen | undefined> {
  const text = await wordsOf(page, opened);
  const textSha256 = sha256Of(text);
  if (shown !== textSha256) return undefined;
  return { text, notice: { id: page, version: null, lang: opened.subscription.lang, textSha256 } };
}

/** Keeps the words behind a proof that the same transaction has written. */
export async function keepWords(
  { texts }: SignUpDependencies,
  transaction: Queryable,
  site: string,
  words: OnScreen | undefined,
): Promise<void> {
  if (!words) return;
  const { lang, version, textSha256 } = words.notice;
  await texts.keep({ site, sha256: textSha256, lang, version, text: words.text }, transaction);
}
