import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ThirdParty } from '../../demo/server/third-party.mjs';
import { openEngine } from '../e2e/engines.js';
import type { Engine, Target, Visitor } from '../e2e/driver.js';
import { LimpidePage, button, manager, notice, reopen } from '../e2e/limpide-page.js';
import { startProbes } from '../support/node/probes.js';
import type { Served } from './serve.js';

let engine: Engine;
before(async () => {
  engine = await openEngine();
});
after(() => engine.close());

const link = (name: string): Target => ({ role: 'link', name });
const policy: Target = { role: 'heading', name: /^Politique de/ };

export interface ExampleOptions {
  /** Its pages come from the server as they are: they then hold what waits. */
  rendered?: boolean;
  /** Each of its links loads a document. */
  documents?: boolean;
  /** What brings Limpide, in the head of each page. */
  tag?: RegExp;
  minutes?: number;
}

interface Walk extends ExampleOptions {
  third: ThirdParty;
}

/** Leads to a page through the example’s own link. */
async function follow({ tab }: LimpidePage, name: string): Promise<void> {
  await tab.evaluate(() => void Reflect.set(window, 'same', true));
  await tab.click(link(name));
}
const isSame = ({ tab }: LimpidePage) => tab.evaluate(() => Reflect.get(window, 'same') === true);

/** Nothing of the third party is asked for, on any page, once everything is refused. */
async function refusing(page: LimpidePage, { third, documents }: Walk): Promise<void> {
  await page.visit();
  assert.deepEqual(third.requests, [], 'nothing before a choice');
  await page.refuse();
  await page.tab.see(button(/^Afficher ce contenu/));
  await follow(page, 'Confidentialité');
  await page.tab.see(policy);
  assert.equal(await isSame(page), !documents, 'whether a document was loaded');
  await page.manage();
  await page.tab.click(button('Fermer', manager));
  await page.tab.miss(manager);
  await follow(page, 'Accueil');
  await page.tab.see(button(/^Afficher ce contenu/));
  assert.deepEqual([await page.ran(), third.requests], [[], []], 'nothing of what was refused');
}

/** What is allowed runs once, and the frame is live again wherever it comes back. */
async function accepting(page: LimpidePage, { third, documents }: Walk): Promise<void> {
  const live = () => page.tab.until(() => document.querySelector('iframe[src]') !== null);
  await page.visit();
  await page.accept();
  await page.hasRun('mesure');
  await live();
  await page.tab.miss(button(/^Afficher ce contenu/));
  await follow(page, 'Confidentialité');
  await page.tab.see(policy);
  await page.tab.see(reopen);
  await follow(page, 'Accueil');
  await live();
  assert.equal(await isSame(page), !documents, 'whether a document was loaded');
  await page.hasRun('mesure');
  assert.equal(await page.tab.count(button(/^Afficher ce contenu/)), 0);
  assert.equal(await page.tab.count(notice), 0);
  assert.ok(third.requests.length > 0);
}

/** A visitor of their own, whom no page gave an uncaught error, and who called nobody else. */
async function visit(
  { origin }: Served,
  options: Walk,
  walk: (page: LimpidePage, options: Walk) => Promise<void>,
): Promise<void> {
  const { third } = options;
  third.clear();
  const visitor: Visitor = await engine.visitor();
  try {
    await walk(new LimpidePage(await visitor.tab(), origin), options);
    assert.deepEqual(visitor.errors, [], 'no uncaught error');
    const others = visitor.requests
      .map(({ url }) => new URL(url))
      .filter(({ protocol }) => /^(https?|wss?):/.test(protocol))
      .filter((url) => ![origin, third.origin].includes(url.origin));
    assert.deepEqual(others, [], 'no request to anybody else');
  } finally {
    await visitor.close();
  }
}

/**
 * A test of an example: made and built as its own scripts say, served, and met by two visitors.
 *
 * @param make given the address of the third party: copies, installs, builds and serves it
 */
export function example(
  name: string,
  make: (third: string) => Promise<Served>,
  options: ExampleOptions = {},
): void {
  const { rendered, tag = /\/limpide\/limpide\.js/, minutes = 2 } = options;
  const title = `${name}: refused runs nothing, accepted runs, from page to page`;
  test(title, { timeout: minutes * 60_000 }, async () => {
    const third = await startProbes();
    let served: Served | undefined;
    try {
      served = await make(third.origin);
      const text = async (path: string) => (await fetch(served?.origin + path)).text();
      assert.match((await text('/')).replace(/<\/head>[^]*/, ''), tag);
      if (rendered) {
        assert.match(await text('/'), /<iframe[^>]*data-src=/);
        assert.match(await text('/confidentialite'), /<limpide-policy[^]*Nos coordonnées/);
      }
      await visit(served, { ...options, third }, refusing);
      await visit(served, { ...options, third }, accepting);
    } finally {
      await served?.close();
      await third.close();
    }
  });
}
