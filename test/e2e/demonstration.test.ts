import assert from 'node:assert/strict';
import { axe } from './axe.js';
import { demo, TOKEN } from './demo.js';
import { walk } from './demo-walk.js';
import { says } from './inspector-page.js';
import { button, notice, reopen } from './limpide-page.js';
import { poll } from './poll.js';
import { kept } from './stored.js';

const PAGES = [
  ...['/', '/ressources', '/confidentialite', '/vos-droits', '/journal'],
  ...['/mes-choix', '/lien-personnel', '/audience'],
];

interface Row {
  action: string;
  state: Record<string, boolean>;
}

/** The latest row, read with the query that the start prints. */
const latest = async (): Promise<Row | undefined> => {
  const answer = await fetch(`${demo.origin}/privacy/decisions?limit=1000`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  const { decisions } = (await answer.json()) as { decisions: Row[] };
  return decisions.at(-1);
};
const row = (action: string) =>
  poll(`a row ${action}`, async () => {
    const found = await latest();
    return found?.action === action ? found : undefined;
  });

walk(
  'every page says that it is a demonstration, and nothing leaves before a choice',
  async (page) => {
    for (const path of PAGES) {
      await page.visit(path);
      const text = await page.tab.evaluate(() => document.body.innerText);
      assert.match(text, /Démonstration, et non le site de Softsystems/);
    }
    assert.deepEqual(demo.thirdParty.requests, []);
  },
);

walk('the home page leads to the configurator, which shows what it makes', async (page) => {
  await page.visit('/');
  await page.refuse();
  await page.tab.click({ role: 'link', name: 'composez votre configuration' });
  await page.tab.click(button('Commencer par l’organisation'));
  const made = 'Une page de votre site';
  await page.tab.see({ role: 'heading', name: made, framed: true });
  assert.equal(page.tab.url(), `${demo.origin}/configurateur/`);
});

walk('a button inspects the page: what waits there, by the name of its service', async (page) => {
  await page.visit('/ressources');
  await page.refuse();
  await page.tab.click(button('Inspecter cette page'));
  await poll('the inspector', async () =>
    /media · video/.test(await says(page.tab, 'Éléments sous condition')),
  );
  assert.deepEqual(await axe(page.tab), []);
});

walk('refusing: the third party receives nothing, the row is stored', async (page, visitor) => {
  await page.visit('/ressources');
  await page.refuse();
  for (const path of PAGES) await page.go(path);
  assert.deepEqual(demo.thirdParty.requests, []);
  const refused = { audience: false, 'audience-advanced': false, media: false };
  assert.deepEqual((await kept(visitor)).p, refused);
  assert.deepEqual((await row('refuse-all')).state, refused);
});

walk(
  'accepting: the third party measures and shows its videos, the row is stored',
  async (page, visitor) => {
    await page.visit('/ressources');
    await page.accept();
    const received = () => demo.thirdParty.requests.map(({ path }) => path.split('?')[0]);
    for (const path of ['/mesure.js', '/mesure', '/video.html', '/ondes.svg'])
      await poll(`a request for ${path}`, () => received().includes(path));
    await poll(
      'two videos',
      () => received().filter((path) => path === '/video.html').length === 2,
    );
    const accepted = { audience: true, 'audience-advanced': true, media: true };
    assert.deepEqual((await kept(visitor)).p, accepted);
    assert.deepEqual((await row('accept-all')).state, accepted);
    await page.tab.until(() =>
      document.querySelector('[data-etat=mesure]')?.textContent?.startsWith('Active'),
    );
    assert.ok((await visitor.cookies()).some(({ name }) => name === '_mesure_id'));
  },
);

walk('choosing: the videos alone are shown', async (page, visitor) => {
  await page.visit('/ressources');
  await page.customise();
  await page.toggle('Vidéos, cartes et contenus d’autres sites');
  await page.save();
  await page.tab.until(() => document.querySelectorAll('main iframe[src]').length === 2);
  await poll('a video', () =>
    demo.thirdParty.requests.some(({ path }) => path.startsWith('/video.html')),
  );
  assert.ok(!demo.thirdParty.requests.some(({ path }) => path.startsWith('/mesure')));
  assert.deepEqual((await row('save')).state, {
    audience: true,
    'audience-advanced': false,
    media: true,
  });
  assert.ok(!(await visitor.cookies()).some(({ name }) => name === '_mesure_id'));
});

walk('changing one’s mind: the measure stops and its cookie is cleared', async (page, visitor) => {
  await page.visit('/ressources');
  await page.accept();
  await poll('a hit', () =>
    demo.thirdParty.requests.some(({ path }) => path.startsWith('/mesure?')),
  );
  await page.tab.click(button('Gérer mes cookies'));
  await page.tab.evaluate(() => void Reflect.set(window, 'before', true));
  await page.tab.click({ role: 'button', name: 'Tout refuser', within: { role: 'dialog' } });
  // What ran is stopped by a reload of the product's own.
  await page.tab.until(() => window.limpide?.decision && !('before' in window));
  await page.ready();
  assert.equal((await page.decision())?.cause, 'refuse-all');
  await page.tab.until(() => document.querySelectorAll('main iframe[src]').length === 0);
  // Cleared at the answer, and once more by the page that the reload brings.
  await poll('no cookie', async () =>
    (await visitor.cookies()).every(({ name }) => name !== '_mesure_id'),
  );
  demo.thirdParty.clear();
  await page.reload();
  assert.deepEqual(demo.thirdParty.requests, []);
});

walk('the journal shows what the third party received, and forgets it on demand', async (page) => {
  await page.visit('/ressources');
  await page.accept();
  await poll('a hit', () =>
    demo.thirdParty.requests.some(({ path }) => path.startsWith('/mesure?')),
  );
  await page.go('/journal');
  await page.tab.until(() => document.querySelectorAll('#requetes tr').length > 3);
  assert.match(
    await page.tab.evaluate(() => document.querySelector('#requetes')?.textContent ?? ''),
    /GET \/mesure\.js/,
  );
  await page.tab.click(button('Vider le journal'));
  await page.tab.until(() => document.querySelectorAll('#requetes tr').length === 0);
  assert.equal(
    await page.tab.evaluate(() =>
      document.querySelector('#bilan')?.textContent?.includes('Aucune requête'),
    ),
    true,
  );
});

walk(
  'the privacy page shows who is responsible, and leads to the version of 2018',
  async (page) => {
    await page.visit('/confidentialite');
    const text = await page.tab.until(() => {
      const root = document.querySelector('limpide-policy')?.shadowRoot;
      return root?.querySelector('article')?.textContent;
    });
    assert.match(text, /RCS de Nanterre sous le n°\s843\s877\s531/);
    assert.match(text, /20 novembre 2018/);
  },
);

walk('REQ-9: "Gérer mes cookies" is on every page, of the page or of ours', async (page) => {
  await page.visit('/');
  await page.refuse();
  for (const path of PAGES) {
    await page.go(path);
    await page.tab.see(reopen);
    assert.ok((await page.tab.count(reopen)) >= 1, path);
  }
});

for (const path of PAGES)
  walk(`axe finds nothing on ${path}, in light, dark and at 320 px`, async (page) => {
    await page.visit(path);
    await page.tab.until(() =>
      [document, document.querySelector('limpide-policy')?.shadowRoot].some((root) =>
        root?.querySelector('h1'),
      ),
    );
    assert.deepEqual(await axe(page.tab), [], 'with the notice');
    await page.refuse();
    await page.tab.emulate({ colorScheme: 'dark' });
    assert.deepEqual(await axe(page.tab), [], 'in dark');
    await page.tab.resize({ width: 320, height: 640 });
    // At the end of the page, where the floating way back to the manager stands in its own place.
    await page.tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    assert.deepEqual(await axe(page.tab), [], 'at 320 px');
    const wider = await page.tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(wider, 0, 'no horizontal scroll');
    assert.equal(await page.tab.count(notice), 0);
  });

for (const device of ['one device', 'another device of the same customer'])
  walk(`REQ-22: a choice is for a device: ${device} is asked`, async (page) => {
    // Whoever opens the personal link is the same customer each time.
    await page.visit('/lien-personnel');
    await page.accept();
    await row('accept-all');
  });
