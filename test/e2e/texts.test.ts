import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { poll } from './poll.js';
import { scenario } from './scenario.js';
import { delivered } from './delivered.js';

scenario(
  'REQ-53: the text of the notice that was answered is kept once, and shown to the owner',
  { collector: true },
  async (world) => {
    const { page, site } = world;
    await page.visit('/');
    await page.refuse();
    const [post] = await delivered(world, 1);
    const sha256 = (post?.body['notice'] as { textSha256: string }).textSha256;
    const posted = await poll('the text at the collector', () => site.endpoint.texts[0]);
    const shown = String(posted.body['text']);
    assert.match(shown, /Tout refuser/);
    assert.equal(createHash('sha256').update(shown).digest('hex'), sha256);
    const { token } = site.endpoint;
    const owner = await poll('the owner’s list', async () => {
      const answer = await fetch(`${site.origin}/privacy/texts`, {
        headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
      });
      const list = await answer.text();
      return list.includes(sha256) ? list : undefined;
    });
    assert.match(owner, /Bandeau/);
    const answer = await fetch(`${site.origin}/privacy/texts/${sha256}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
    });
    const text = await answer.text();
    assert.ok(text.includes(shown), `“${shown}” in ${text}`);
    // Somebody else's decision on the same text asks for nothing.
    await page.tab.evaluate(() => window.limpide.reset());
    await page.visit('/');
    await page.refuse();
    await delivered(world, 2);
    assert.equal(site.endpoint.texts.length, 1);
  },
);
