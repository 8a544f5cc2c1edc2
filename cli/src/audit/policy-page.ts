import type { Page } from 'playwright-core';
import { LABELS } from './labels.js';
import { isThird, hostOf } from './site.js';
import type { Policy } from './types.js';
import type { Visitor } from './visitor.js';
import { EVALUATION, within } from './within.js';

/** In the page: where the first link leads whose words are those of a policy. */
function policyLink(patterns: readonly string[]): string {
  const words = new RegExp(patterns.join('|'), 'iu');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const found = links.find(({ textContent, ariaLabel }) =>
    words.test((ariaLabel ?? textContent).replace(/\s+/g, ' ').trim()),
  );
  return found?.href ?? '';
}

/** In the page: every word of it, open shadow roots included. */
function wholeText(): { text: string; language: string } {
  const said = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    const { localName, shadowRoot } = node as Element;
    if (/^(script|style|template|noscript)$/.test(localName)) return '';
    return [...(shadowRoot?.childNodes ?? []), ...node.childNodes].map(said).join(' ');
  };
  return { text: said(document.body).slice(0, 500_000), language: document.documentElement.lang };
}

/** Where the page that is shown leads for the policy; empty where nothing is recognised. Never rejects. */
export const linkToPolicy = (page: Page): Promise<string> =>
  within(EVALUATION, page.evaluate(policyLink, LABELS.policy)).catch(() => '');

/** Goes to the policy and reads it. What is on another site is not visited. */
export async function readPolicy(visitor: Visitor, url: string, site: string): Promise<Policy> {
  const none = { url, text: '', language: '' };
  if (isThird(hostOf(url), hostOf(site)) || /\.pdf$/i.test(new URL(url).pathname)) return none;
  await visitor.visit(url);
  const read = within(EVALUATION, visitor.page.evaluate(wholeText)).catch(() => none);
  return { ...none, ...(await read) };
}
