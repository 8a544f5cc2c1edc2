import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { gatedInline, gatedScript } from './gated.js';
import { scenario } from './scenario.js';

/** Markup that a page makes of a string: a browser takes its scripts for run already. */
const fromText = (when: string, markup: string) => `<div id="place"></div><script>
const insert = () => { document.querySelector('#place').innerHTML = ${JSON.stringify(markup).replaceAll('<', '\\u003c')}; };
${when}
</script>`;

for (const [moment, when] of [
  ['while the page is parsed', 'insert();'],
  ['once it is there', "addEventListener('load', insert);"],
] as const)
  scenario(
    `§2: gated scripts that a page makes of a string ${moment} run once they are allowed, once, in order`,
    {
      pages: ({ third }) => ({
        '/': html({
          body:
            fromText(
              when,
              `${gatedScript({ third }, 'external', 'advertising')}
              ${gatedInline('after', 'advertising')}
              ${gatedScript({ third }, 'other', 'advertising')}
              <template data-purpose="advertising"><script>(window.ran ||= []).push('template')</script></template>`,
            ) + gatedInline('parsed', 'media'),
        }),
      }),
    },
    async ({ page, site: { third } }) => {
      await page.visit();
      await page.tab.until(() => document.querySelector('#place > script'));
      assert.deepEqual([await page.ran(), third.requests], [[], []]);
      await page.accept();
      await page.tab.until(() => (window.ran ?? []).length >= 5);
      const ran = await page.ran();
      assert.deepEqual([...ran].sort(), ['after', 'external', 'other', 'parsed', 'template']);
      assert.ok(ran.indexOf('external') < ran.indexOf('after'));
      assert.ok(ran.indexOf('external') < ran.indexOf('other'));
      // What comes later waits for nothing that never came.
      await page.tab.evaluate(() => {
        const late = document.createElement('script');
        late.type = 'text/plain';
        late.dataset['purpose'] = 'advertising';
        late.text = "window.ran.push('late')";
        document.body.append(late);
      });
      await page.tab.until(() => (window.ran ?? []).includes('late'));
      await page.reload();
      await page.tab.until(() => (window.ran ?? []).length >= 5);
      assert.equal((await page.ran()).length, 5);
    },
  );
