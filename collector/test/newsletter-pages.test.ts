import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type Browser, type Page } from 'playwright-core';
import { assertAccessible, launch } from './support/browser.js';
import { testCollector, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { until } from './support/until.js';

/** What stands in a site's page, without any script. */
const plainForm = (action: string) => `<!doctype html><html lang="fr"><title>La lettre</title>
<form method="post" action="${action}">
  <label>Courriel <input name="email"></label>
  <label><input type="checkbox" name="newsletter" value="yes"> Recevoir la lettre</label>
  <label><input type="checkbox" name="open-tracking" value="yes"> Mesure de l’ouverture</label>
  <input type="hidden" name="list" value="actualites">
  <input type="hidden" name="source" value="pied-de-page">
  <button>Recevoir</button>
</form>`;

describe('the pages of the newsletter in a browser', () => {
  let collector: TestCollector;
  let site: Server;
  let origin: string;
  let browser: Browser;
  let smtp: SmtpProcess;
  before(async () => {
    smtp = await startSmtp();
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(plainForm(`${collector.client.base}/newsletter`));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    collector = await testCollector(await makePostgres(), {
      sites: [
        {
          id: 'exemple',
          origins: [origin],
          name: 'Softsystems',
          lists: { actualites: 'Actualités' },
        },
      ],
      mail: { smtpUrl: smtp.url, from: 'Softsystems <lettre@exemple.fr>' },
    });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await collector.remove();
    await smtp.stop();
    await new Promise((resolve) => site.close(resolve));
  });

  const open = async (
    url: string,
    { scheme = 'light', width = 1280 }: { scheme?: 'light' | 'dark'; width?: number } = {},
  ) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const shots = process.env['LIMPIDE_SHOTS'];
  const examine = async (page: Page, name: string) => {
    await page.waitForLoadState();
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    assert.equal(await page.evaluate('getComputedStyle(document.body).margin'), '0px');
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    await assertAccessible(page);
    assert.deepEqual(await page.context().cookies(), []);
  };
  /** Where the mail leads, at the collector itself: no proxy stands before it here. */
  const linkTo = async (address: string): Promise<string> => {
    const found = () => smtp.taken.findLast(({ to }) => to.includes(address));
    // The collector looks for mails every ten seconds.
    await until(() => found() !== undefined, 60_000);
    const text = (found()?.source ?? '').replaceAll('=\r\n', '');
    return `${collector.url}${text.match(/\/privacy\/newsletter\/confirm\/[\w-]+/)?.[0]}`;
  };

  it('REQ-47: sign up without script, mend what is wrong, and look at one’s mail', async () => {
    const page = await open(origin);
    await page.getByLabel('Courriel').fill('anne');
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('Adresse e‑mail').inputValue(), 'anne');
    await examine(page, 'form-error');
    await page.getByLabel('Adresse e‑mail').fill('anne@taken.test');
    await page.getByLabel('J’accepte de recevoir').check();
    assert.equal(await page.getByLabel('soit mesurée').isChecked(), false);
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Vérifiez votre messagerie' }).waitFor();
    await examine(page, 'sent');
    await page.context().close();
  });

  it('REQ-49 REQ-50: confirm, then stop everything, by keyboard alone', async () => {
    const body = signUpBody(
      { email: 'paul@taken.test' },
      { origin, consents: { newsletter: true, openTracking: true } },
    );
    await collector.client.post(body, {}, '/newsletter');
    const page = await open(await linkTo('paul@taken.test'), { width: 320, scheme: 'dark' });
    await examine(page, 'confirm');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Votre inscription est confirmée' }).waitFor();
    await examine(page, 'confirmed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Arrêter les e‑mails' }).waitFor();
    await examine(page, 'stop-dark-320');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Tout arrêter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'C’est fait' }).waitFor();
    await examine(page, 'stopped');
    await page.getByLabel('Trop d’e‑mails').check();
    await page.getByRole('button').click();
    await page.getByText('Merci de votre réponse.').waitFor();
    await page.context().close();
  });

  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const)
    it(`show a wrong link without fault, ${scheme}, ${width} px`, async () => {
      const url = `${collector.client.base}/newsletter/unsubscribe/x`;
      const page = await open(url, { scheme, width });
      await examine(page, `unknown-${width}`);
      await page.context().close();
    });

  it('show what can be stopped without fault, in forced colours as well', async () => {
    await collector.client.post(
      signUpBody(
        { email: 'lea@taken.test' },
        { origin, consents: { newsletter: true, openTracking: true } },
      ),
      {},
      '/newsletter',
    );
    const page = await open(await linkTo('lea@taken.test'));
    await page.getByRole('button').click();
    await page.getByRole('link', { name: 'arrêter la lettre' }).click();
    await page.getByText('Plus d’e‑mails de la liste «\u00a0Actualités\u00a0».').waitFor();
    await examine(page, 'stop-light-1280');
    await page.emulateMedia({ forcedColors: 'active' });
    await examine(page, 'stop-forced');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    await page.setViewportSize({ width: 640, height: 800 });
    await examine(page, 'stop-200');
    await page.context().close();
  });
});
