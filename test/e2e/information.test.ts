import assert from 'node:assert/strict';
import { configuration, titles } from '../support/node/config.js';
import { manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

const textOf = (selector: string) => {
  const host = document.querySelector<HTMLElement>(selector);
  return (
    (host?.shadowRoot?.querySelector('dialog') ?? host)?.textContent?.replace(/\s+/g, ' ') ?? ''
  );
};

scenario(
  'REQ-11: the notice says who, for what, how many, what follows and how to change one’s mind',
  {},
  async ({ page }) => {
    await page.visit();
    const text = await page.tab.evaluate(textOf, 'limpide-notice');
    for (const title of Object.values(titles)) assert.ok(text.includes(title), title);
    assert.match(text, /Softsystems/);
    assert.match(text, /3 partenaires/);
    // With contents of other sites, refusing does change something, and it is said.
    assert.match(text, /Sans votre accord, ces contenus ne s’affichent pas/);
    assert.doesNotMatch(text, /Refuser ne change rien/);
    assert.match(text, /changer d’avis/);
    assert.match(text, /« ?Gérer mes cookies ?»/);
  },
);

/** What the first layer of a site that asks for these purposes says of refusing. */
const REFUSALS: [string, unknown, RegExp][] = [
  ['social networks', 'social', /Sans votre accord, ces contenus ne s’affichent pas/],
  ['personalisation', 'personalisation', /Sans votre accord, ce qui en dépend n’est pas proposé/],
  [
    'the owner’s own',
    { id: 'conseil', title: { fr: 'Conseil en ligne' }, description: { fr: 'Une discussion.' } },
    /Sans votre accord, ce qui en dépend n’est pas proposé/,
  ],
  ['measurement', 'audience-advanced', /Refuser ne change rien à votre usage du site/],
];

for (const [what, purpose, said] of REFUSALS)
  scenario(
    `REQ-11: the notice says what a refusal changes, as it is: ${what}`,
    { config: { ...configuration(), purposes: [purpose], services: [] } },
    async ({ page }) => {
      await page.visit();
      const text = await page.tab.evaluate(textOf, 'limpide-notice');
      assert.match(text, said);
      assert.equal(/ne change rien/.test(text), purpose === 'audience-advanced');
    },
  );

scenario('REQ-11: the manager says what a refusal changes, as it is', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  const text = await page.tab.evaluate(textOf, 'limpide-manager');
  assert.match(text, /Sans votre accord, ces contenus ne s’affichent pas/);
  assert.match(text, /le reste du site fonctionne/);
  assert.doesNotMatch(text, /refuser ne change rien/i);
});

scenario('REQ-12: the link to the partners opens their list, complete', {}, async ({ page }) => {
  await page.visit();
  await page.tab.click({ role: 'link', name: /partenaires/, within: notice });
  await page.tab.see(manager);
  const list = await page.tab.evaluate(textOf, 'limpide-manager');
  for (const { name, controller } of configuration().services) {
    assert.ok(list.includes(name), name);
    assert.ok(list.includes(controller.name), controller.name);
  }
  assert.match(list, /France/);
});

scenario(
  'REQ-12: the details say what each service keeps, for how long, and link to its policy',
  {},
  async ({ page }) => {
    await page.visit();
    await page.customise();
    await page.tab.evaluate(() => {
      const root = document.querySelector('limpide-manager')?.shadowRoot;
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    });
    await page.tab.until(() => {
      const root = document.querySelector('limpide-manager')?.shadowRoot;
      return root?.querySelectorAll('.purpose table').length === 3;
    });
    const text = await page.tab.evaluate(textOf, 'limpide-manager');
    assert.match(text, /t_probe/);
    assert.match(text, /1 jour/);
    assert.match(text, /localhost/);
    // Each service that is another's says whose, and leads to its policy.
    const links = await page.tab.evaluate(() => {
      const root = document.querySelector('limpide-manager')?.shadowRoot;
      return [...(root?.querySelectorAll('a') ?? [])].map(({ href, textContent }) => ({
        href,
        text: textContent?.replace(/\s+/g, ' ').trim() ?? '',
      }));
    });
    for (const { name, controller } of configuration().services)
      assert.ok(
        links.some(({ href, text }) => href === controller.policyUrl && text.includes(name)),
        `${name}: ${JSON.stringify(links)}`,
      );
  },
);

scenario('REQ-10: no word threatens or flatters', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  for (const surface of ['limpide-notice', 'limpide-manager']) {
    const text = await page.tab.evaluate(textOf, surface);
    assert.ok(text.length > 100, surface);
    assert.doesNotMatch(
      text,
      /vous perdrez|dégradée|impossible de|améliorer votre expérience|nous respectons|merci|dommage|délicieux/i,
    );
  }
});

scenario('REQ-99: the surfaces say that they are in French', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  assert.deepEqual(
    await page.tab.evaluate(() =>
      ['limpide-notice', 'limpide-manager'].map((name) =>
        document.querySelector(name)?.closest('[lang]')?.getAttribute('lang'),
      ),
    ),
    ['fr', 'fr'],
  );
});
