import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import type { SiteOptions } from '../support/node/site.js';
import type { Tab } from './driver.js';

/** One call that a vendor got, or one thing that the page did, in the order of all of them. */
export type Entry = [who: string, ...call: unknown[]];

declare global {
  var spied: Entry[];
}

/**
 * Spies on every signal of a page, put before anything else: what goes to Google and to tag managers,
 * and which of the services' cookies is taken away. Vendors' own functions are spied on by `more`.
 */
const spies = `<script>
window.spied = [];
window.dataLayer = [];
dataLayer.push = function (...entries) {
  for (const entry of entries)
    spied.push(entry.event ? ['dataLayer', entry.event, entry.limpide] : ['google', ...entry]);
  return Array.prototype.push.apply(this, entries);
};
const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
Object.defineProperty(document, 'cookie', {
  get,
  set(text) {
    if (text.startsWith('t_probe=;')) spied.push(['cleared', 't_probe']);
    set.call(document, text);
  },
});
</script>`;

/** A gated inline script of a service, which runs in the page and says so. */
export const gatedRun = (id: string, purpose: string, service: string): string =>
  `<script type="text/plain" data-purpose="${purpose}" data-service="${service}">spied.push(['ran', '${id}'])</script>`;

export const gatedFrame = (origin: string): string =>
  `<iframe title="Vidéo" width="320" height="180" data-purpose="media" data-service="video" data-src="${origin}/embed.html"></iframe>`;

interface Page {
  signals: object;
  /** Other parts of the configuration. */
  config?: object;
  /** Spies on the functions of vendors, before Limpide. */
  more?: string;
  /** The page's own snippets, after Limpide. */
  after?: string;
  body?: string;
  /** Value of `data-signals`, where the configuration is fetched. */
  early?: string;
}

/** The two ways to give a configuration: in the page, and by its address. */
export const WAYS = ['inline', 'by address'] as const;

/** A site with spies on its signals, whose services stop by their signal: no reload forgets the calls. */
export function spiedSite(
  way: (typeof WAYS)[number],
  { signals, config = {}, more = '', after = '', body = '', early }: Page,
): SiteOptions {
  const whole = configuration({ signals, ...config }) as { services: object[] };
  whole.services = whole.services.map((service) => ({ ...service, stop: 'live' }));
  const tag =
    way === 'inline'
      ? `<script type="application/json" id="limpide-config">${JSON.stringify(whole)}</script><script src="/limpide/limpide.js"></script>`
      : `<script src="/limpide/limpide.js" data-config="/limpide.json"${early ? ` data-signals="${early}"` : ''}></script>`;
  return {
    config: whole,
    pages: ({ third }) => ({
      '/': html({
        script: null,
        head: spies + more + tag + after,
        body: body + gatedFrame(third.origin),
      }),
    }),
  };
}

/** The calls of some in this page so far, by who got them. */
export const calls = async (tab: Tab, ...who: string[]): Promise<Entry[]> =>
  tab.evaluate((names) => spied.filter(([name]) => !names[0] || names.includes(name)), who);

/** Waits until the calls that some got are these, and no others. */
export const heard = (tab: Tab, expected: Entry[], ...who: string[]): Promise<unknown> =>
  tab.until(
    ({ names, text }) =>
      JSON.stringify(spied.filter(([name]) => !names[0] || names.includes(name))) === text,
    { names: who, text: JSON.stringify(expected) },
  );
