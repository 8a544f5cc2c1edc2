import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.js';
import type { Engine, Visitor, VisitorOptions } from './driver.js';
import { openEngine } from './engines.js';
import { LimpidePage } from './limpide-page.js';

let engine: Engine | undefined;
before(async () => {
  engine = await openEngine();
});
after(() => engine?.close());

/**
 * A walk through the demonstration by a new visitor. Nothing that was received or counted before is
 * left; no page may throw an error, and nobody but the site and its third party is called.
 */
export const walk = (
  name: string,
  run: (page: LimpidePage, visitor: Visitor) => Promise<void>,
  options: VisitorOptions = {},
) =>
  test(name, { timeout: 60_000 }, async () => {
    assert.ok(engine);
    demo.audience.clear();
    demo.thirdParty.clear();
    const visitor = await engine.visitor(options);
    try {
      await run(new LimpidePage(await visitor.tab(), demo.origin), visitor);
      assert.deepEqual(visitor.errors, []);
      const elsewhere = visitor.requests
        .map(({ url }) => url)
        .filter((url) => url.startsWith('http'))
        .filter((url) => ![demo.origin, demo.thirdParty.origin].includes(new URL(url).origin));
      assert.deepEqual(elsewhere, [], 'no outside request');
    } finally {
      await visitor.close();
    }
  });
