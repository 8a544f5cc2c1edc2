/**
 * For owners' own tests: a choice before a page loads, the decision, and the assertion that nothing
 * of a service ran. Runs in Node, beside Playwright; imports none of it.
 */
import type { Decision } from '../core/types.js';
import type { PageLike } from './browser.js';
import { choiceCookies, configurationOf, type ChoiceInput } from './choice.js';
import { requestsOf, serviceOf, storageOf, storedIn } from './traces.js';

export type { ContextLike, PageLike } from './browser.js';
export { choiceCookies, type ChoiceInput, type CookieToSet } from './choice.js';

/** What is tested. */
export interface TestedSite {
  /** The site's configuration: an object, or the text of its `limpide.json`. */
  config: object | string;
  /** An address of the site; cookies are set for its host. */
  url: string;
}

/** The choice of one browser context, and what a page of it did. */
export interface LimpideTesting {
  /**
   * Sets a choice, as if made before; call it before the page loads.
   * @param at when it was made, in epoch milliseconds; now by default
   * @throws RangeError (rejects) naming an unknown id
   */
  choose(choice: ChoiceInput, at?: number): Promise<void>;
  /** The decision that the page reads, once Limpide is ready; null where none is in force. */
  decision(): Promise<Decision | null>;
  /** Addresses of a service's hosts that were called since `limpideFor`, in order. */
  requestsOf(service: string): Promise<string[]>;
  /**
   * Passes where nothing of a service ran: no request to its hosts since `limpideFor`, none of its
   * storage here.
   * @throws Error (rejects) naming what was found, or that neither hosts nor storage are known
   */
  expectNothingOf(service: string): Promise<void>;
  /**
   * Passes where something of a service ran: a request to its hosts, or some of its storage.
   * @throws Error (rejects) where nothing did
   */
  expectSomethingOf(service: string): Promise<void>;
}

/** The decision of a page, once Limpide is ready. @throws Error (rejects) where it is not there */
export async function readDecision(page: PageLike): Promise<Decision | null> {
  const found = await page.evaluate(async () => {
    const { limpide } = globalThis as unknown as {
      limpide?: { ready?: Promise<void>; decision: Decision | null };
    };
    if (!limpide?.ready) return;
    await limpide.ready;
    return { decision: limpide.decision };
  });
  if (!found) throw new Error('[limpide] Limpide is not on this page');
  return found.decision;
}

/**
 * Listens to all requests of a page's context from now on: call it before the page is loaded.
 * @throws TypeError where the configuration is wrong, or the address is none
 */
export function limpideFor(page: PageLike, { config: input, url }: TestedSite): LimpideTesting {
  const config = configurationOf(input);
  const origin = new URL(url).origin;
  const urls: string[] = [];
  page.context().on('request', (request) => urls.push(request.url()));

  const seen = async (id: string) => {
    const service = await serviceOf(config, id);
    if (!service.hosts?.[0] && !service.storage?.[0])
      throw new Error(
        `[limpide] Neither hosts nor storage of “${id}” are known: nothing can be told of it`,
      );
    await readDecision(page);
    const stored = storageOf(service, await storedIn(page));
    return [...requestsOf(service, urls), ...stored.map(({ type, name }) => `${type} ${name}`)];
  };

  return {
    async choose(choice, at) {
      await page.context().addCookies(
        choiceCookies(input, choice, at).map((cookie) => ({
          ...cookie,
          url: origin,
          sameSite: 'Lax' as const,
        })),
      );
    },
    decision: () => readDecision(page),
    requestsOf: async (id) => requestsOf(await serviceOf(config, id), urls),
    async expectNothingOf(id) {
      const found = await seen(id);
      if (found[0])
        throw new Error(`[limpide] Something of “${id}” is there:\n  ${found.join('\n  ')}`);
    },
    async expectSomethingOf(id) {
      if (!(await seen(id))[0]) throw new Error(`[limpide] Nothing of “${id}” is there`);
    },
  };
}

/** What a Playwright test is given. */
export interface LimpideFixtures {
  limpide: LimpideTesting;
}

/**
 * A fixture for Playwright's test runner: `test.extend<LimpideFixtures>(limpideFixtures({ config }))`.
 * Without `url`, the address is Playwright's `baseURL`.
 */
export const limpideFixtures = ({
  config,
  url,
}: Pick<TestedSite, 'config'> & Partial<TestedSite>) => ({
  // Playwright reads the names of what it needs in this very pattern.
  limpide: async (
    { page, baseURL }: { page: PageLike; baseURL?: string | undefined },
    use: (limpide: LimpideTesting) => Promise<void>,
  ): Promise<void> => {
    const address = url ?? baseURL;
    if (!address) throw new TypeError('[limpide] Give url, or set baseURL');
    await use(limpideFor(page, { config, url: address }));
  },
});
