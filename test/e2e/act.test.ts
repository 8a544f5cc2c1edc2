import assert from 'node:assert/strict';
import { delivered } from './delivered.js';
import { notice } from './limpide-page.js';
import { scenario } from './scenario.js';

/** What a record says of where an answer was given. */
const told = ({ body }: { body: Record<string, unknown> }) => ({
  action: body['action'],
  notice: (body['notice'] as { id: string }).id,
  text: (body['notice'] as { textSha256: string | null }).textSha256,
  ui: body['ui'],
});

scenario(
  'a refusal in the notice, after a look into the manager, proves the text of the notice',
  { collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    const text = await page.tab.evaluate(async () => {
      const shown = [...(document.querySelector('limpide-notice') as Element).children]
        .map(({ textContent }) => textContent)
        .join('\n');
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown));
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    });
    await page.customise();
    await page.tab.press('Escape');
    await page.refuse();
    const [post] = await delivered(world, 1);
    assert.deepEqual(post && told(post), {
      action: 'refuse-all',
      notice: 'notice',
      text,
      ui: { layer: 1, control: 'refuse-all' },
    });
  },
);

scenario(
  'what the site’s own code decides after a notice was on no notice: api, without a text',
  { collector: true },
  async (world) => {
    const { page } = world;
    await page.visit();
    await page.refuse();
    await page.tab.evaluate(() => window.limpide.decide({ media: true }));
    await page.tab.evaluate(() => window.limpide.acceptAll());
    await page.tab.evaluate(() => window.limpide.refuseAll());
    const posts = await delivered(world, 4);
    for (const post of posts.slice(1))
      assert.deepEqual(told(post), {
        action: 'api',
        notice: 'api',
        text: null,
        ui: { layer: 0, control: 'api' },
      });
    await page.tab.miss(notice);
  },
);
