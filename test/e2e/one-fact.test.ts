import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { facts, manage, NewsletterPage, check, newsletterSite, tries } from './newsletter-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';

/** A site where one duration is how long addresses are kept, and how long a tracker lasts. */
const siteWith = (duration: string) => {
  const { services, ...rest } = configuration() as ReturnType<typeof configuration> & {
    services: { storage: { duration: string }[] }[];
  };
  return {
    ...rest,
    services: services.map((service) => ({
      ...service,
      storage: service.storage.map((fact) => ({ ...fact, duration })),
    })),
    policy: {
      url: '/confidentialite',
      current: '2026-11-22',
      versions: ['2026-11-22'],
      facts: facts({ retention: [{ duration, start: 'à compter de votre inscription' }] }),
    },
  };
};

interface Seen {
  policy: string;
  manager: string;
  notice: string;
  signUp: { textSha256: string; configSha256: string };
  decision: { configSha256: string };
}

/** What a visitor reads in each place, and what is recorded of it. */
async function look(world: World): Promise<Seen> {
  const { page, site } = world;
  const { tab } = page;
  const textIn = (tag: string) =>
    tab.until((name) => {
      const root = document.querySelector(name)?.shadowRoot;
      return root?.querySelector('h2') && root.textContent;
    }, tag);
  await page.go('/confidentialite');
  const policy = await textIn('limpide-policy');
  const form = new NewsletterPage(page);
  await form.open();
  await form.unfold();
  const notice = await form.text();
  await form.signUp();
  await tab.see(check);
  await tab.click({ role: 'link', name: 'Gérer mes cookies' });
  // What nobody looks at is not rendered.
  await tab.until(() => {
    const root = document.querySelector('limpide-manager')?.shadowRoot;
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    return root?.querySelector('table');
  });
  const manager = await textIn('limpide-manager');
  const before = site.endpoint.posted.length;
  await tab.evaluate(() => window.limpide.refuseAll());
  const [{ body } = { body: {} }] = await poll('the record', () => {
    const found = site.endpoint.posted.slice(before).filter((each) => /decisions/.test(each.path));
    return found.length > 0 ? found : undefined;
  });
  return {
    policy: String(policy),
    manager: String(manager),
    notice,
    signUp: tries(world).at(-1)?.body['notice'] as Seen['signUp'],
    decision: (body as Record<string, unknown>)['notice'] as Seen['decision'],
  };
}

scenario(
  'one duration in the configuration is what the policy, the manager, the newsletter and the proof say',
  {
    ...newsletterSite,
    config: siteWith('P13M'),
    pages: () => ({
      ...newsletterSite.pages(),
      '/confidentialite': html({ body: `<limpide-policy></limpide-policy>${manage}` }),
    }),
  },
  async (world) => {
    const before = await look(world);
    world.site.configure(siteWith('P7M'));
    const after = await look(world);
    for (const place of ['policy', 'manager', 'notice'] as const) {
      assert.match(before[place], /13 mois/, place);
      assert.match(after[place], /(?<!\d)7 mois/, place);
      assert.doesNotMatch(after[place], /13 mois/, place);
    }
    assert.notEqual(before.signUp.textSha256, after.signUp.textSha256);
    assert.notEqual(before.signUp.configSha256, after.signUp.configSha256);
    assert.equal(before.signUp.configSha256, before.decision.configSha256, 'one configuration');
    assert.equal(after.signUp.configSha256, after.decision.configSha256);
  },
);
