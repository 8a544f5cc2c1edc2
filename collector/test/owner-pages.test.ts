import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, launch } from './support/browser.js';
import { decisionBody } from './support/bodies.js';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { makePostgres } from './support/databases.js';
import { signUpBody } from './support/newsletter-body.js';
import { PATH, rightsBody } from './support/rights-body.js';
import { signedIn } from './support/signed-in.js';

/** A page as isolated as ours: a script in it may open ours and keep hold of its window. */
const SITE_PAGE = '<!doctype html><html lang="fr"><title>Site</title><button>Ouvrir</button>';

describe('the owner’s pages', () => {
  let collector: TestCollector;
  let browser: Browser;
  let site: Server;
  let origin: string;
  before(async () => {
    site = createServer((incoming, outgoing) => {
      const path = incoming.url ?? '/';
      if (!path.startsWith('/privacy'))
        return outgoing
          .writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'cross-origin-opener-policy': 'same-origin',
          })
          .end(SITE_PAGE);
      const onward = request(
        new URL(path, collector.url),
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      return incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    collector = await testCollector(await makePostgres(), {
      sites: [
        {
          id: 'exemple',
          origins: [origin],
          about: {
            organisation: 'Softsystems',
            policyUrl: `${origin}/confidentialite`,
            purposes: { 'audience-advanced': { fr: 'Étude des visites', en: 'Study of visits' } },
            lists: { actualites: 'ses actualités' },
          },
        },
      ],
    });
    for (const action of ['accept-all', 'refuse-all'])
      await collector.client.post(decisionBody({ action, origin }));
    await collector.client.post(rightsBody({}, { origin }), {}, PATH);
    await collector.client.post(signUpBody({ list: 'actualites' }, { origin }), {}, '/newsletter');
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await collector.remove();
    await new Promise((resolve) => site.close(resolve));
  });

  const open = async (path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    return page;
  };
  const enter = async (page: Page) => {
    await page.getByLabel('Jeton').fill(TOKEN);
    await page.getByRole('button', { name: 'Se connecter' }).click();
  };

  it('lead to where one signs in, then to what was asked for', async () => {
    const page = await open('/privacy/figures?from=2020-01-01');
    assert.equal(await page.title(), 'Se connecter');
    await assertAccessible(page);
    await page.getByLabel('Jeton').fill('not-the-right-one');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('Ce jeton n’est pas reconnu').waitFor();
    await enter(page);
    await page.getByRole('heading', { name: 'Décisions des visiteurs' }).waitFor();
    assert.match(page.url(), /figures\?from=2020-01-01$/);
    const [cookie] = await page.context().cookies();
    assert.ok(cookie?.httpOnly && cookie.sameSite === 'Strict');
    // No token in any address, and purposes as visitors read them.
    assert.ok(!page.url().includes(TOKEN));
    assert.ok((await page.content()).includes('Étude des visites'));
    assert.ok((await page.content()).includes('Publicité personnalisée'));
    await page.context().close();
  });

  for (const [width, scheme] of [
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)
    it(`have a home, a way to each other and nothing cut, ${width} px, ${scheme}`, async () => {
      const page = await open('/privacy', width, scheme);
      await enter(page);
      await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
      await page.getByText('Une demande en cours.').waitFor();
      for (const [link, heading] of [
        ['Décisions', 'Décisions des visiteurs'],
        ['Demandes', 'Demandes d’exercice des droits'],
        ['Lettre d’information', 'Lettre d’information'],
        ['Jetons', 'Jetons'],
        ['Accueil', 'Tableau de bord'],
      ] as const) {
        await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        // Its sheet, too.
        await page.waitForLoadState();
        const cut = await page.evaluate<string[]>(`(() =>
          [...document.querySelectorAll('main *')].flatMap((element) => {
            const { left, right, width: wide } = element.getBoundingClientRect();
            const isHidden =
              getComputedStyle(element).clipPath !== 'none' || element.closest('svg,thead');
            return wide > 0 && !isHidden && (right > innerWidth + 1 || left < -1)
              ? element.outerHTML.slice(0, 80)
              : [];
          }))()`);
        assert.deepEqual(cut, [], `${link} at ${width}`);
        await assertAccessible(page);
        const shots = process.env['SHOTS'];
        if (shots)
          await page.screenshot({ path: `${shots}/owner-${link}-${width}.png`, fullPage: true });
      }
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
      await page.goto(`${origin}/privacy/register`);
      assert.equal(await page.title(), 'Se connecter');
      await page.context().close();
    });

  it('list subscribers, the newest first', async () => {
    await collector.client.post(
      signUpBody({ list: 'actualites', email: 'luc@exemple.fr' }, { origin }),
      {},
      '/newsletter',
    );
    const page = await open('/privacy/newsletter/subscribers?state=pending');
    await enter(page);
    await page.getByRole('heading', { name: 'Lettre d’information' }).waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    assert.equal(rows.length, 2);
    assert.match(rows[0] ?? '', /^luc@exemple\.fr\s+ses actualités\s+en attente/);
    await page.context().close();
  });

  it('are not read by a script of a page on the same origin', async () => {
    const page = await open('/privacy');
    await enter(page);
    await page.goto(`${origin}/`);
    for (const path of [
      '',
      'register',
      'figures',
      'tokens',
      'decisions',
      'newsletter/subscribers',
    ]) {
      const status = await page.evaluate(
        async (address) => (await fetch(address, { headers: { accept: 'text/html' } })).text(),
        `/privacy/${path}`,
      );
      assert.ok(!status.includes('aria-current'), path);
    }
    // Its window: opened by hand, as a script that waits for a press would.
    await page.evaluate(`(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        Object.assign(globalThis, { opened: open('/privacy/register') });
      });
    })()`);
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button').click(),
    ]);
    await popup.waitForLoadState();
    const seen = await page.evaluate(`(() => {
      const { opened } = globalThis;
      try {
        return opened?.closed ? 'severed' : (opened?.document.title ?? 'none');
      } catch {
        return 'severed';
      }
    })()`);
    assert.equal(seen, 'severed');
    // Nor in a frame.
    const framed = await page.evaluate<string>(`(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/privacy/register';
      const loaded = new Promise((resolve) => (frame.onload = resolve));
      document.body.append(frame);
      await loaded;
      try {
        return frame.contentDocument?.body.innerText ?? '';
      } catch {
        return '';
      }
    })()`);
    assert.ok(!framed.includes('Demandes'));
    await page.context().close();
  });

  it('take a form from their own page alone, in its own session', async () => {
    const cookie = await signedIn(collector.client);
    const post = (path: string, fields: Record<string, string>, headers = {}) =>
      fetch(`${collector.client.base}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, ...headers },
        body: new URLSearchParams(fields),
      });
    const page = async (held: string) =>
      (
        await fetch(`${collector.client.base}/register`, {
          headers: { cookie: held, accept: 'text/html' },
        })
      ).text();
    const guardOf = (text: string) => /name="guard" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const other = guardOf(await page(await signedIn(collector.client)));
    const own = guardOf(await page(cookie));
    assert.ok(own && other && own !== other);
    assert.equal((await post('/sign-out', { guard: other })).status, 403);
    const strange = { 'sec-fetch-site': 'cross-site' };
    assert.equal((await post('/sign-out', { guard: own }, strange)).status, 403);
    assert.equal((await post('/sign-in', { token: TOKEN }, strange)).status, 403);
    assert.equal((await post('/sign-out', { guard: own })).status, 303);
    assert.ok(!guardOf(await page(cookie)));
  });

  it('never lead elsewhere after signing in', async () => {
    for (const next of [
      '//ailleurs.fr',
      'https://ailleurs.fr',
      '/\\ailleurs.fr',
      '../../x',
      'a\r\nb',
    ]) {
      const answer = await fetch(`${collector.client.base}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ token: TOKEN, next }),
      });
      assert.equal(answer.headers.get('location'), './', next);
    }
  });

  it('set a cookie that no other host can, where the browser came by https', async () => {
    const behind = await testCollector(await makePostgres(), { trustedProxies: 1 });
    const answer = await fetch(`${behind.client.base}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' },
      body: new URLSearchParams({ token: TOKEN }),
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^__Host-limpide-owner=[\w-]{43}; /);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      assert.ok(cookie.includes(`; ${attribute}`), attribute);
    assert.ok(!cookie.includes('Domain'));
    await behind.remove();
  });
});

describe('wrong tokens', () => {
  it('make the address wait, and a right one with it', async () => {
    const collector = await testCollector(await makePostgres(), { limits: { wrongTokens: 3 } });
    const ask = (token: string) => collector.client.get('/decisions', token);
    assert.equal((await ask(TOKEN)).status, 200);
    for (let tries = 0; tries < 3; tries += 1) assert.equal((await ask('wrong-one')).status, 401);
    assert.equal((await ask('wrong-one')).status, 429);
    // Otherwise the one right guess among thousands would be told by its answer.
    assert.equal((await ask(TOKEN)).status, 429);
    await collector.remove();
  });
});
