import type { Inline } from './types.js';

/**
 * `[text](https://…)`, `[20 novembre 2018](time:2018-11-20)`, `[à compléter](missing:)`,
 * `[Videos](lang:en)`, a bare https address, an e-mail address.
 */
const RUNS =
  /\[([^\]]+)\]\(([^)\s]+)\)|https:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const LINK = /^(https:\/\/|mailto:|tel:\+?[\d.() -]+$|#|\/(?!\/))/i;
const LANGUAGE = /^lang:([a-z\d-]+)$/i;
const DATE = /^time:(\d{4}-\d{2}(?:-\d{2})?)$/;

/**
 * Cuts a text into runs. There is no HTML: what is not one of these forms is text. A link to
 * anything but https, mailto, tel, an anchor or a path of the site is text too, without its address.
 * @param domain the organisation's own mail domain; a bare address elsewhere is not made a link,
 *   since a misspelt one would send what people write to strangers
 */
export function parseInline(text: string, domain?: string): Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(RUNS)) {
    const [whole, label, target] = match;
    const run = label && target ? linked(label, target) : bare(whole, domain);
    if (match.index > end) runs.push(text.slice(end, match.index));
    runs.push(run);
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push(text.slice(end));
  return runs;
}

function linked(text: string, target: string): Inline {
  const datetime = DATE.exec(target)?.[1];
  if (datetime) return { text, datetime };
  const lang = LANGUAGE.exec(target)?.[1];
  if (lang) return { text, lang };
  if (target === 'missing:') return { text, missing: true };
  return LINK.test(target) ? { text, href: target } : text;
}

function bare(address: string, domain: string | undefined): Inline {
  if (address.startsWith('https:')) return { text: address, href: address };
  return domain && address.toLowerCase().endsWith(`@${domain.toLowerCase()}`)
    ? { text: address, href: `mailto:${address.toLowerCase()}` }
    : address;
}

/** Runs of a text that is in another language than what is around it: links stay links. */
export const runsIn = (lang: string, runs: Inline[]): Inline[] =>
  runs.map((run) => (typeof run === 'string' ? { text: run, lang } : run));

/** A text in another language, to be put into a sentence of ours; one with forms of its own stays as it is. */
export const markedIn = (lang: string, text: string): string =>
  text.search(RUNS) < 0 && !/[[\]]/.test(text) ? `[${text}](lang:${lang})` : text;

/** The text of runs, without addresses. */
export const plainText = (runs: Inline[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
