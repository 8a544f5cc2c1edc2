import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { assertAccessible, launch, signIn } from './support/browser.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';

/** What stands in a site's page, without any script. */
const plainForm = (action: string) => `<!doctype html><html lang="fr"><title>Vos droits</title>
<form method="post" action="${action}">
  <label><input type="checkbox" name="rights" value="acces"> Accès</label>
  <label>Courriel <input name="email"></label>
  <label>Numéro de client <input name="identifier"></label>
  <input type="hidden" name="identifier-type" value="customer">
  <button>Envoyer</button>
</form>`;

describe('the pages of rights requests in a browser', () => {
  const clock = new ScriptedClock('2026-10-20T09:00:00Z');
  let collector: TestCollector;
  let site: Server;
  let origin: string;
  let browser: Browser;
  let late: RightsReceipt;
  let waiting: RightsReceipt;
  before(async () => {
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(plainForm(`${collector.client.base}${PATH}`));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    collector = await testCollector(await makePostgres(), {
      now: clock.now,
      sites: [{ id: 'exemple', origins: [origin], name: 'Softsystems' }],
    });
    const post = async (form: object): Promise<RightsReceipt> => {
      const answer = await collector.client.post(rightsBody({ ...form }, { origin }), {}, PATH);
      return (await answer.json()) as RightsReceipt;
    };
    late = await post({});
    waiting = await post({ rights: ['portabilite'], details: undefined });
    await collector.client.send(
      JSON.stringify({
        type: 'identity-requested',
        reason: 'L’adresse n’est pas celle du compte.',
      }),
      { authorization: `Bearer ${TOKEN}` },
      `/register/${waiting.reference}`,
    );
    clock.set('2026-11-23T09:00:00Z');
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await collector.remove();
    await new Promise((resolve) => site.close(resolve));
  });

  const open = async (
    path: string,
    { scheme = 'light', width = 1280 }: { scheme?: 'light' | 'dark'; width?: number } = {},
  ) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      locale: 'fr-FR',
    });
    await signIn(context, collector.client);
    const page = await context.newPage();
    await page.goto(path.startsWith('http') ? path : `${collector.client.base}${path}`);
    return page;
  };
  const examine = async (page: Page) => {
    await page.waitForLoadState();
    // The sheet has come through the policy.
    assert.equal(await page.evaluate('getComputedStyle(document.body).margin'), '0px');
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    await assertAccessible(page);
  };

  const pages: [name: string, path: () => string][] = [
    ['the register', () => '/register?state=all'],
    ['a request', () => `/register/${late.reference}`],
    ['the entry by hand', () => '/register/new'],
    ['an answer from a model', () => `/register/${late.reference}/answers/access`],
    ['the status', () => late.statusUrl],
    ['the question about the identity', () => waiting.statusUrl],
    ['a wrong link', () => `${late.statusUrl}x`],
  ];
  for (const [name, path] of pages)
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const)
      it(`${name} has no fault that axe finds, ${scheme}, ${width} px`, async () => {
        const page = await open(path(), { scheme, width });
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        );
        await examine(page);
        await page.context().close();
      });

  it('an answer is written and made a letter by keyboard, and the letter is accessible', async () => {
    const page = await open(`/register/${late.reference}/answers/access-none`);
    const text = page.getByLabel('Texte');
    await text.fill((await text.inputValue()).replaceAll(/\[à compléter[^\]]*\]/g, 'Rien.'));
    await page.getByLabel('Destinataire').fill('Anne Durand\n1 rue de la Paix\n75002 Paris');
    await page.getByRole('button', { name: 'Préparer le courrier' }).press('Enter');
    await page.getByRole('heading', { name: 'Courrier à imprimer' }).waitFor();
    assert.match(await page.locator('main').innerText(), /Anne Durand[\s\S]*Madame, Monsieur,/);
    await examine(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await examine(page);
    await page.context().close();
  });

  it('a form without script is refused in words, corrected, taken, followed', async () => {
    const page = await open(origin);
    await page.getByLabel('Courriel').fill('anne');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').waitFor();
    await examine(page);
    assert.equal(await page.getByLabel(/Adresse e‑mail/).inputValue(), 'anne');
    await page.getByLabel(/Adresse e‑mail/).fill('anne@exemple.fr');
    await page.getByRole('checkbox', { name: /^Accès/ }).check();
    await page.getByLabel(/^Cet identifiant/).fill('C-77');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('heading', { name: /Votre demande DR-2026-/ }).waitFor();
    assert.match(await page.locator('main').innerText(), /23 décembre 2026/);
    const url = page.url();
    await page.reload();
    assert.equal(page.url(), url);
    await page.context().close();
  });

  it('REQ-65: the author answers about their identity, and the period runs again', async () => {
    const page = await open(waiting.statusUrl);
    assert.match(
      await page.locator('main').innerText(),
      /suspendu depuis le mardi 20 octobre 2026/,
    );
    await page.getByLabel(/Votre réponse/).fill('Commande 77 du 3 mai.');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await page.getByText('Votre réponse est enregistrée.').waitFor();
    assert.match(await page.locator('main').innerText(), /jeudi 24 décembre 2026/);
    await page.context().close();
  });

  it('late requests come first, said in words', async () => {
    const page = await open('/register');
    await page.getByText('Une est en retard.').waitFor();
    assert.match(await page.locator('tbody tr').first().innerText(), /En retard de 3 jours/);
    await page.context().close();
  });

  it('whoever answers does so with forms: a mistake is said, the rest is written down', async () => {
    const page = await open(`/register/${late.reference}`);
    await page.getByText('Consigner un refus').click();
    const refusal = page.locator('details', { hasText: 'Consigner un refus' });
    await refusal.getByLabel(/^Motif/).fill('Demande répétitive.');
    await refusal.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').filter({ hasText: 'cochez la case' }).waitFor();
    await examine(page);
    assert.equal(await refusal.getByLabel(/^Motif/).inputValue(), 'Demande répétitive.');
    await refusal.getByLabel(/Le refus mentionne/).check();
    await refusal.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('C’est enregistré.').waitFor();
    const text = await page.locator('main').innerText();
    assert.match(text, /Refus donné/);
    assert.match(text, /par LIMPIDE_TOKEN/);
    await page.context().close();
  });

  it('a request that came by telephone is entered with its own day', async () => {
    const page = await open('/register/new');
    await page.getByLabel('Reçue par').selectOption('telephone');
    await page.getByLabel('Jour de réception').fill('2026-11-11');
    await page.getByRole('checkbox', { name: /^Rectification/ }).check();
    await page.getByLabel(/^Adresse e‑mail, /).fill('paul@exemple.fr');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByRole('alert').waitFor();
    await examine(page);
    await page.getByLabel(/^Cet identifiant/).fill('0612345678');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    await page.getByText('La demande est enregistrée.').waitFor();
    const text = await page.locator('main').innerText();
    assert.match(text, /vendredi 11 décembre 2026/);
    assert.match(text, /téléphone/);
    await page.context().close();
  });
});
