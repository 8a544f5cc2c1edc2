import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { focused } from './focus.js';
import { button, manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

const links = Array.from(
  { length: 40 },
  (_, index) => `<p><a href="/autre?${index}">Lien ${index}</a></p>`,
).join('');
const long = () => ({ '/': html({ body: links }) });

const two = () => configuration({ purposes: ['audience', 'audience-advanced', 'media'] });
const five = () =>
  configuration({
    purposes: [
      'audience',
      'audience-advanced',
      'personalisation',
      'advertising',
      'media',
      'social',
    ],
  });
/** The browser asks for Global Privacy Control: one line more. */
const gpc = html({
  head: `<script>Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })</script>`,
  body: links,
});

scenario(
  'the first layer has at most 60 words with two purposes',
  { config: two },
  async ({ page }) => {
    await page.visit();
    const words = await page.tab.evaluate(() =>
      (document.querySelector<HTMLElement>('limpide-notice')?.innerText ?? '')
        .split(/[\s«»:;.,()]+/)
        .filter(Boolean),
    );
    assert.ok(words.length > 20 && words.length <= 60, `${words.length}: ${words.join(' ')}`);
  },
);

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [844, 390],
  [667, 375],
  [320, 568],
  [320, 256],
] as const)
  scenario(
    `at ${width} × ${height}, with five purposes, every action and what refusing changes are whole on the screen`,
    { config: five, pages: () => ({ '/': gpc }), viewport: { width, height } },
    async ({ page }) => {
      await page.visit();
      const cut = await page.tab.evaluate(() => {
        const host = document.querySelector('limpide-notice');
        const parts = [...(host?.querySelectorAll('button,a') ?? [])];
        const told = [...(host?.querySelectorAll('p') ?? [])].find(({ textContent }) =>
          /Gérer mes cookies/.test(textContent),
        );
        if (told) parts.push(told);
        return parts
          .filter((part) => {
            const { left, top, right, bottom } = part.getBoundingClientRect();
            const corners: [number, number][] = [
              [left + 4, top + 4],
              [right - 4, bottom - 4],
            ];
            return !corners.every((at) => document.elementFromPoint(...at) === part);
          })
          .map(({ textContent }) => textContent)
          .concat(parts.length === 5 ? [] : `${parts.length} parts`);
      });
      assert.deepEqual(cut, []);
    },
  );

scenario('descriptions unfold in place, without a script', { config: two }, async ({ page }) => {
  await page.visit();
  const seen = () =>
    page.tab.evaluate(
      () =>
        [...document.querySelectorAll('limpide-notice > span')].filter((each) =>
          each.checkVisibility(),
        ).length,
    );
  assert.equal(await seen(), 0);
  await page.tab.evaluate(() =>
    document.querySelector('limpide-notice')?.shadowRoot?.querySelector('summary')?.click(),
  );
  assert.equal(await seen(), 2);
});

scenario(
  'the page keeps its layout, and the notice its place while the manager opens',
  { pages: long },
  async ({ page }) => {
    await page.visit();
    const place = await page.tab.box(notice);
    const layout = () =>
      page.tab.evaluate(() => [
        document.documentElement.scrollHeight,
        document.adoptedStyleSheets.length,
        ...[document.documentElement, document.body].map(
          (each) => getComputedStyle(each).paddingBottom,
        ),
      ]);
    const before = await layout();
    assert.deepEqual(before.slice(1), [0, '0px', '0px']);
    await page.customise();
    await page.tab.press('Tab');
    await page.tab.press('Escape');
    await page.tab.miss(manager);
    assert.deepEqual(await page.tab.box(notice), place);
    await page.tab.evaluate(() => window.limpide.open('notice'));
    await page.tab.click(button('Tout refuser', notice));
    await page.tab.miss(notice);
    assert.deepEqual(await page.tab.evaluate(() => document.adoptedStyleSheets.length), 0);
  },
);

scenario('the notice follows the reader’s own font size', { pages: long }, async ({ page }) => {
  await page.visit();
  const size = () =>
    page.tab.evaluate(() =>
      parseFloat(
        getComputedStyle(document.querySelector('limpide-notice > h2') as Element).fontSize,
      ),
    );
  const before = await size();
  await page.tab.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  assert.equal(await size(), before * 2);
});

scenario(
  'a refusal is said in a status that takes no focus, with the way to change it',
  { pages: long },
  async ({ page }) => {
    await page.visit();
    await page.tab.click(button('Tout refuser', notice));
    await page.tab.see({ role: 'status' });
    await page.tab.until(() =>
      [...document.body.children].some(({ shadowRoot }) =>
        /Refus enregistré/.test(shadowRoot?.textContent ?? ''),
      ),
    );
    assert.equal(await page.tab.evaluate(() => document.activeElement?.localName), 'main');
    assert.equal(await page.tab.count({ role: 'dialog' }), 0);
    await page.tab.click(button('Modifier'));
    await page.tab.see(manager);
  },
);

scenario(
  'the focus goes back to what had it before the notice was reached',
  { pages: long },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => document.querySelectorAll('a')[2]?.focus());
    for (let press = 0; press < 9 && (await focused(page.tab)) !== 'Tout refuser'; press += 1)
      await page.tab.press('Shift+Tab');
    await page.tab.press('Enter');
    await page.tab.miss(notice);
    assert.equal(await focused(page.tab), 'Une autre page');
  },
);

scenario(
  'an open notice turns with the page, and the record names the language that was read',
  { config: () => configuration({ locale: undefined }) },
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await page.tab.click(button('Refuse all'));
    const lang = await page.tab.until(async () => {
      const [record] = (await window.limpide.history()) as { notice: { lang: string } }[];
      return record?.notice.lang;
    });
    assert.equal(lang, 'en');
  },
);

scenario('a page that replaces its body ten times keeps the question', {}, async ({ page }) => {
  await page.visit();
  for (let turn = 0; turn < 10; turn += 1) {
    await page.tab.evaluate(() => {
      const body = document.createElement('body');
      // A copy, as a snapshot has it.
      body.append(document.querySelector('limpide-notice')?.cloneNode(true) ?? '');
      document.body.replaceWith(body);
    });
    await page.tab.see(button('Tout refuser', notice));
    assert.equal(
      await page.tab.evaluate(() => document.querySelectorAll('limpide-notice').length),
      1,
    );
  }
});

scenario(
  '`notice.layout` and `notice.position` say where it stands',
  { config: () => configuration({ notice: { layout: 'bar' } }) },
  async ({ page, site }) => {
    await page.visit();
    const bar = await page.tab.box(notice);
    assert.deepEqual([bar.x, bar.width, bar.y + bar.height], [0, 1280, 800]);
    for (const [position, least, most] of [
      ['start', 1, 30],
      ['centre', 300, 400],
      ['end', 690, 720],
    ] as const) {
      site.configure(configuration({ notice: { position } }));
      await page.visit();
      const { x } = await page.tab.box(notice);
      assert.ok(x >= least && x <= most, `${position}: ${x} px`);
    }
  },
);

scenario(
  '`notice.logo` is seen, and stays small',
  {
    config: () => configuration({ notice: { logo: '/logo.svg' } }),
    pages: () => ({
      '/logo.svg': {
        type: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300"/></svg>',
      },
    }),
  },
  async ({ page }) => {
    await page.visit();
    const [width, height] = await page.tab.until(() => {
      // Until it is there, an image measures as its alternative text does.
      const logo = document.querySelector<HTMLImageElement>('limpide-notice > img');
      const { width, height } = logo?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return logo?.naturalWidth && [width, height];
    });
    assert.ok(width && width > 20 && height && height > 10 && height <= 40, `${width} × ${height}`);
    await page.tab.see({ role: 'img', name: 'Softsystems', within: notice });
  },
);
