import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite, type Site, type SiteOptions } from '../support/node/site.js';
import type { Engine, Visitor, VisitorOptions } from './driver.js';
import { openEngine } from './engines.js';
import { LimpidePage } from './limpide-page.js';

export interface World {
  site: Site;
  visitor: Visitor;
  page: LimpidePage;
  /** Another tab of the same visitor, on the site or on the same under another name. */
  another(origin?: string): Promise<LimpidePage>;
}

let engine: Engine;
before(async () => {
  engine = await openEngine();
});
after(() => engine.close());

/**
 * Addresses that are neither the site's nor its third party's: there may be none. By port, since a
 * site may have several names; no other name leads anywhere.
 */
const strangers = ({ requests }: Visitor, { origin, third }: Site): string[] =>
  requests
    .map(({ url }) => url)
    .filter((url) => /^(https?|wss?):/.test(url))
    .filter(
      (url) => ![origin, third.origin].some((own) => new URL(own).port === new URL(url).port),
    );

/**
 * A test in a fresh browser profile on a site of its own. Whatever it is about, no page may throw
 * an error that nobody catches, and nothing else than the site and its third party is called.
 */
export function scenario(
  name: string,
  options: SiteOptions & VisitorOptions,
  run: (world: World) => Promise<void>,
): void {
  test(name, { timeout: 120_000 }, async () => {
    const site = await startSite(options);
    const visitor = await engine.visitor(options);
    const another = async (origin = site.origin) => new LimpidePage(await visitor.tab(), origin);
    try {
      await run({ site, visitor, page: await another(), another });
      assert.deepEqual(visitor.errors, [], 'no uncaught error');
      assert.deepEqual(strangers(visitor, site), [], 'no request to anybody else');
    } finally {
      await visitor.close();
      await site.close();
    }
  });
}
