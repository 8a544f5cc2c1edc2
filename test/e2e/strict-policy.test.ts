import assert from 'node:assert/strict';
import type { Places } from '../support/node/config.js';
import { titles } from '../support/node/config.js';
import { button, manager } from './limpide-page.js';
import { scenario } from './scenario.js';
import { poll } from './poll.js';
import { NONCE, noViolation, strictHeaders, strictHtml } from './strict.js';

const page = ({ third }: Places) =>
  strictHtml({
    body: `
      <script type="text/plain" nonce="${NONCE}" data-purpose="audience-advanced" data-service="stats" data-src="${third.origin}/quiet.js?id=stats"></script>
      <script type="text/plain" nonce="${NONCE}" data-purpose="audience-advanced">(window.ran ||= []).push('inline')</script>
      <iframe title="Vidéo" width="400" height="225" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
      <template data-purpose="media"><iframe title="Autre vidéo" width="400" height="225" src="${third.origin}/embed.html?template"></iframe></template>`,
  });

const options = {
  collector: true,
  headers: strictHeaders,
  pages: (places: Places) => ({ '/': page(places), '/autre': page(places) }),
};

scenario('REQ-97: refusing under the strict policy', options, async (world) => {
  await world.page.visit();
  await world.page.refuse();
  await poll('a row', async () => (await world.site.endpoint.stored()).length === 1);
  await noViolation(world.page.tab);
  assert.deepEqual(world.site.third.requests, []);
});

scenario('REQ-97: accepting under the strict policy, and withdrawing', options, async (world) => {
  const { page: limpide, site } = world;
  await limpide.visit();
  await limpide.accept();
  await limpide.hasRun('stats', 'inline');
  await limpide.tab.until(() => document.querySelectorAll('iframe[src]').length === 2);
  await poll(
    'both frames',
    () => site.third.requests.filter(({ path }) => path.startsWith('/embed')).length === 2,
  );
  await noViolation(world.page.tab);
  await limpide.go('/autre');
  await limpide.hasRun('stats', 'inline');
  await noViolation(world.page.tab);
  await limpide.tab.evaluate(() => void window.limpide.withdraw());
  await limpide.tab.until(() => (window.ran ?? []).length === 0);
  await limpide.ready();
  await noViolation(world.page.tab);
  await poll('both rows', async () => (await site.endpoint.stored()).length === 2);
});

scenario(
  'REQ-97: the manager and the placeholder under the strict policy',
  options,
  async (world) => {
    const { page: limpide } = world;
    await limpide.visit();
    await limpide.customise();
    await limpide.toggle(titles.stats);
    await limpide.save();
    await limpide.hasRun('stats', 'inline');
    await limpide.tab.click(button(/^Afficher ce contenu/));
    await limpide.tab.until(() => document.querySelector('iframe[src]'));
    await limpide.manage();
    assert.equal(await limpide.tab.count(button('Tout refuser', manager)), 1);
    assert.ok(
      await limpide.tab.evaluate(() => {
        const dialog = document
          .querySelector('limpide-manager')
          ?.shadowRoot?.querySelector('dialog');
        return dialog && getComputedStyle(dialog).position === 'fixed';
      }),
      'its sheet applies',
    );
    await noViolation(world.page.tab);
  },
);
