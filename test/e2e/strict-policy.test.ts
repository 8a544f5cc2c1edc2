import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import type { Places } from '../support/node/config.js';
import { titles } from '../support/node/config.js';
import { button, manager } from './limpide-page.js';
import { scenario, type World } from './scenario.js';
import { poll } from './poll.js';

const NONCE = 'YWxlYXRvaXJl';

/** The strictest policy that a page of an owner may have. */
const headers = ({ third }: Places) => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    "style-src 'none'",
    "connect-src 'self'",
    `frame-src ${third.origin}`,
    "require-trusted-types-for 'script'",
  ].join('; '),
});

const page = ({ third }: Places) =>
  html({
    script: null,
    head: `<script nonce="${NONCE}">
        window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
          violations.push([violatedDirective, blockedURI, sample].join(' ')));
      </script>
      <script nonce="${NONCE}" src="/limpide/limpide.js" data-config="/limpide.json"></script>`,
    body: `
      <script type="text/plain" nonce="${NONCE}" data-purpose="audience-advanced" data-service="stats" data-src="${third.origin}/quiet.js?id=stats"></script>
      <script type="text/plain" nonce="${NONCE}" data-purpose="audience-advanced">(window.ran ||= []).push('inline')</script>
      <iframe title="Vidéo" width="400" height="225" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
      <template data-purpose="media"><iframe title="Autre vidéo" width="400" height="225" src="${third.origin}/embed.html?template"></iframe></template>`,
  });

const options = {
  collector: true,
  headers,
  pages: (places: Places) => ({ '/': page(places), '/autre': page(places) }),
};

/** What the policy refused, less the page's own icon, which `default-src` forbids. */
async function noViolation({ page: { tab } }: World): Promise<void> {
  const violations = await tab.evaluate(
    () => (window as unknown as { violations: string[] }).violations,
  );
  assert.deepEqual(
    violations.filter((line) => !line.startsWith('img-src data')),
    [],
  );
}

scenario('REQ-97: refusing under the strict policy', options, async (world) => {
  await world.page.visit();
  await world.page.refuse();
  await poll('a row', async () => (await world.site.endpoint.stored()).length === 1);
  await noViolation(world);
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
  await noViolation(world);
  await limpide.go('/autre');
  await limpide.hasRun('stats', 'inline');
  await noViolation(world);
  await limpide.tab.evaluate(() => void window.limpide.withdraw());
  await limpide.tab.until(() => (window.ran ?? []).length === 0);
  await limpide.ready();
  await noViolation(world);
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
    await noViolation(world);
  },
);
