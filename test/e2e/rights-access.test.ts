import assert from 'node:assert/strict';
import { axe } from './axe.js';
import { button } from './limpide-page.js';
import { poll } from './poll.js';
import { heading, received, registered, RightsPage, rightsSite, waits } from './rights-page.js';
import { noViolation, strictHeaders, strictHtml } from './strict.js';
import { scenario } from './scenario.js';

/** The states of the form, each reached from the one before. */
const states: [name: string, reach: (form: RightsPage) => Promise<void>][] = [
  ['the form', (form) => form.open()],
  [
    'every right and its field',
    async (form) => {
      await form.tab.evaluate(() => {
        const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
        for (const box of root.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
        root.querySelector<HTMLElement>('.at-once summary')?.click();
      });
      await form.actAs('mandatary');
      await form.tab.click({ role: 'radio', name: 'Par courrier' });
    },
  ],
  [
    'its errors',
    async (form) => {
      await form.check();
      await form.tab.see({ role: 'alert' });
    },
  ],
  [
    'the review',
    async (form) => {
      await form.actAs('self');
      await form.tab.click({ role: 'radio', name: 'Par e‑mail' });
      await form.identify();
      await form.check();
      await form.tab.see(heading('Vérifiez votre demande'));
    },
  ],
  ['the letter', (form) => form.tab.click(button('Préparer une lettre'))],
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 320])
    scenario(
      `REQ-86, REQ-87: axe finds nothing in any step, and nothing overflows (${colorScheme}, ${width} px)`,
      { ...rightsSite, colorScheme, viewport: { width, height: 700 } },
      async ({ page, site }) => {
        const form = new RightsPage(page);
        const look = async (name: string) => {
          assert.deepEqual(await axe(form.tab), [], name);
          const wide = await form.tab.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${name}: ${wide} px wide`);
        };
        for (const [name, reach] of states) {
          await reach(form);
          await look(name);
        }
        site.endpoint.fault = 'gone';
        await form.tab.click(button('Envoyer ma demande'));
        await form.tab.see(waits);
        await look('waiting');
        site.endpoint.fault = null;
        await form.tab.see(received);
        await look('the receipt');
      },
    );

scenario(
  'REQ-87: at 320 px, text twice as large and spaced out, nothing is cut off',
  { ...rightsSite, viewport: { width: 320, height: 700 } },
  async ({ page }) => {
    const form = new RightsPage(page);
    await form.open();
    const { page: width, cut } = await form.tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot as ShadowRoot;
      document.documentElement.style.fontSize = '200%';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      root.adoptedStyleSheets.push(sheet);
      const boxes = [...root.querySelectorAll<HTMLElement>('button, label, legend, p, h2, h3')];
      return {
        page: document.documentElement.scrollWidth,
        cut: boxes
          .filter((each) => !each.closest('.trap, .visually-hidden') && each.offsetWidth > 0)
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
          .map((each) => each.innerText),
      };
    });
    assert.ok(width <= 320, `${width} px`);
    assert.deepEqual(cut, []);
  },
);

scenario(
  'REQ-85, REQ-88: from the form to the receipt by keyboard alone, each step announced',
  rightsSite,
  async ({ page }) => {
    const form = new RightsPage(page);
    const { tab } = form;
    await form.open();
    const focused = () =>
      tab.evaluate(() => {
        const root = document.querySelector('limpide-rights')?.shadowRoot;
        const active = root?.activeElement as HTMLElement | null | undefined;
        return active?.id || active?.innerText || '';
      });
    const reach = async (id: string) => {
      for (let presses = 0; presses < 60 && (await focused()) !== id; presses += 1)
        await tab.press('Tab');
      assert.equal(await focused(), id);
    };
    await reach('rights-acces');
    await tab.press('Space');
    await reach('identifier');
    await tab.type('ada@exemple.fr');
    await tab.press('Enter');
    await tab.see(heading('Vérifiez votre demande'));
    assert.equal(await focused(), 'title', 'the step’s heading has the focus');
    await reach('Envoyer ma demande');
    await tab.press('Enter');
    await tab.see(received);
    await poll('the focus on the heading', async () => (await focused()) === 'title');
    const status = await tab.evaluate(() => {
      const root = document.querySelector('limpide-rights')?.shadowRoot;
      return root?.querySelector('[role=status]')?.textContent?.trim();
    });
    assert.match(status ?? '', /^Votre demande est reçue sous la référence /);
  },
);

scenario(
  'REQ-97: the whole way under the strictest policy, the downloads too',
  {
    ...rightsSite,
    headers: strictHeaders,
    pages: () => ({
      '/droits': strictHtml({
        title: 'Vos droits',
        body: '<limpide-rights></limpide-rights><p><a href="#" data-limpide="open">Gérer mes cookies</a></p>',
      }),
    }),
  },
  async ({ page, site }) => {
    const form = new RightsPage(page);
    await form.open();
    await form.ask('acces', 'effacement');
    await form.identify();
    await form.check();
    await form.tab.see(heading('Vérifiez votre demande'));
    await form.tab.click(button('Préparer une lettre'));
    await form.tab.click(button('Envoyer ma demande'));
    await form.tab.see(received);
    await form.tab.click(button('Télécharger en texte'));
    await registered(site, 1);
    await noViolation(form.tab);
  },
);

const printed = async (form: RightsPage) => {
  const seen = await form.tab.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const off = [...document.querySelectorAll('[data-limpide-aside]')].map(
      ({ localName }) => localName,
    );
    dispatchEvent(new Event('afterprint'));
    return { off, left: document.querySelectorAll('[data-limpide-aside]').length };
  });
  assert.equal(seen.left, 0, 'the page is as it was');
  return seen.off;
};

scenario(
  'the letter and the receipt print alone; the form, as the page does',
  rightsSite,
  async ({ page }) => {
    const form = new RightsPage(page);
    await form.open();
    assert.deepEqual(await printed(form), []);
    await form.ask('acces');
    await form.identify();
    await form.tab.click(button('Préparer une lettre'));
    assert.ok((await printed(form)).includes('h1'));
    await form.send();
    await form.tab.see(received);
    assert.ok((await printed(form)).includes('h1'));
  },
);
