import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { everything } from './gated.js';
import { scenario } from './scenario.js';

/** Counts what queries for gated markup find, before any other script of the page. */
const COUNTER = `<script>
  window.found = 0;
  for (const { prototype } of [Document, DocumentFragment, Element]) {
    const query = prototype.querySelectorAll;
    prototype.querySelectorAll = function (selector) {
      const list = query.call(this, selector);
      if (selector.includes('data-purpose')) window.found += list.length;
      return list;
    };
  }
</script>`;

declare global {
  interface Window {
    found: number;
  }
}

const NODES = 400;

scenario(
  'a page that grows by gated markup is looked at as it grows, and not over and over',
  {
    pages: (places) => ({ '/': html({ head: COUNTER, body: everything(places) }) }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.until(() => !!document.querySelector('limpide-embed'));
    const [found, last] = await page.tab.evaluate(async (count) => {
      window.found = 0;
      for (let at = 0; at < count; at += 1) {
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.dataset['purpose'] = 'advertising';
        script.textContent = `window.last = ${at}`;
        document.body.append(script);
        // Each in a task of its own, as a page that loads more and more of itself does.
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      }
      return [window.found, 'last' in window];
    }, NODES);
    assert.equal(last, false);
    // The loader asks once a task whether anything is gated at all, and takes what is found first.
    assert.ok(found < 20 * NODES, `${found} looks for ${NODES} nodes`);
    await page.accept();
    await page.tab.until((at) => (window as { last?: number }).last === at, NODES - 1);
  },
);

scenario(
  'a page that changes without end is looked at where it changes',
  {
    pages: (places) => ({ '/': html({ head: COUNTER, body: everything(places) }) }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.until(() => !!document.querySelector('limpide-embed'));
    const found = await page.tab.evaluate(async () => {
      const clock = document.createElement('p');
      document.body.append(clock);
      window.found = 0;
      for (let at = 0; at < 200; at += 1) {
        clock.replaceChildren(document.createElement('b'));
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      }
      return window.found;
    });
    assert.ok(found < 10, `${found} looks at gated markup`);
  },
);

const MANY = 3000;
declare global {
  interface Window {
    /** Numbers of the scripts that ran, and in how many turns of the page. */
    order: number[];
    turns: number;
  }
}

scenario(
  'thousands of scripts run a slice at a time, in the order of the markup, deferred ones last',
  {
    pages: () => ({
      '/': html({
        head: `${COUNTER}<script>
          window.order = [];
          window.turns = 0;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            window.turns += 1;
            if (window.order.length < ${MANY}) port2.postMessage(0);
          };
          window.run = (number) => {
            if (window.order.push(number) === 1) port2.postMessage(0);
          };
        </script>
        <script type="text/plain" data-type="module" data-purpose="advertising">run(${MANY})</script>`,
        body: Array.from(
          { length: MANY },
          (_, at) =>
            `<script type="text/plain" data-purpose="advertising">run(${at}); for (const end = performance.now() + 0.05; performance.now() < end;);</script>`,
        ).join(''),
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.until(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/gates.')),
    );
    await page.tab.evaluate(() => {
      window.found = 0;
    });
    await page.accept();
    await page.tab.until((count) => window.order.length > count, MANY);
    const { order, turns, found } = await page.tab.evaluate(() => ({
      order: window.order,
      turns: window.turns,
      found: window.found,
    }));
    assert.deepEqual(
      order,
      Array.from({ length: MANY + 1 }, (_, at) => at),
    );
    // 150 ms of their own at least, 16 ms a slice.
    assert.ok(turns > 5, `the page had ${turns} turns`);
    assert.ok(found < 6 * MANY, `${found} looks for ${MANY} scripts`);
  },
);
