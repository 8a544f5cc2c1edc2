import { html, type TemplateResult } from 'lit';
import type { Inline } from '../../law/document/types.js';
import { safeUrl } from '../safe-url.js';

/** Runs of text: links and dates become elements, the rest is text. Styles: `styles/inline.ts`. */
export const inlineTemplate = (runs: Inline[]): (string | TemplateResult)[] =>
  runs.map((run) => {
    if (typeof run === 'string') return run;
    if ('missing' in run) return html`<mark class="missing">${run.text}</mark>`;
    if ('datetime' in run) return html`<time datetime=${run.datetime}>${run.text}</time>`;
    if ('lang' in run) return html`<span lang=${run.lang}>${run.text}</span>`;
    const href = safeUrl(run.href);
    return href
      ? html`<a href=${href} class=${linkClass(run.text, href)}>${run.text}</a>`
      : run.text;
  });

/** On paper, an address that is not in the text is written after it. */
const linkClass = (text: string, href: string) =>
  /^(#|\/|tel:)/.test(href) || href.replace(/^mailto:/, '').toLowerCase() === text.toLowerCase()
    ? 'bare'
    : 'spelled-out';
