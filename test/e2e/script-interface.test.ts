import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import { gatedInline } from './gated.js';
import { button, manager, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

scenario(
  '§1: `limpideQueue` is heard, early and late',
  {
    pages: () => ({
      '/': html({
        script: null,
        head: `<script>(window.limpideQueue ||= []).push((limpide) => { window.early = limpide; })</script>
        <script src="/limpide/limpide.js" data-config="/limpide.json"></script>`,
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    await page.tab.until(() => (window as { early?: unknown }).early === window.limpide);
    await page.tab.evaluate(() => {
      (window as unknown as { limpideQueue: ((l: unknown) => void)[] }).limpideQueue.push(
        (limpide) => Object.assign(window, { late: limpide }),
      );
    });
    await page.tab.until(() => (window as { late?: unknown }).late === window.limpide);
  },
);

for (const attributes of ['', 'defer', 'async'])
  scenario(
    `§1: the script tag works ${attributes ? `with ${attributes}` : 'without attributes'}`,
    {
      pages: () => ({ '/': html({ script: attributes, body: gatedInline('ads', 'advertising') }) }),
    },
    async ({ page }) => {
      await page.visit();
      await page.accept();
      await page.hasRun('ads');
      await page.reload();
      await page.hasRun('ads');
    },
  );

const inline = JSON.stringify({
  organisation: { name: 'Softsystems' },
  purposes: ['advertising'],
});
for (const [name, head] of Object.entries({
  'an inline script': `<script type="application/json" id="limpide-config">${inline}</script>`,
  '`window.limpideConfig`': `<script>window.limpideConfig = ${inline}</script>`,
}))
  scenario(
    `§1: the configuration comes from ${name}, without a request`,
    {
      pages: () => ({
        '/': html({
          script: null,
          head: `${head}<script src="/limpide/limpide.js"></script>`,
          body: gatedInline('ads', 'advertising'),
        }),
      }),
    },
    async ({ page, site }) => {
      await page.visit();
      await page.accept();
      await page.hasRun('ads');
      assert.ok(!site.asked.includes('/limpide.json'));
    },
  );

scenario(
  '§1: no other global than `limpide`, `limpideQueue` and `limpideConfig`',
  {
    pages: () => ({
      '/': html({ head: '<script>window.added = Object.keys(window)</script>', script: null }),
      '/autre': html({}),
    }),
  },
  async ({ page, site }) => {
    await page.tab.go(`${site.origin}/`);
    const before = await page.tab.evaluate(() => (window as unknown as { added: string[] }).added);
    await page.go('/autre');
    await page.accept();
    await page.manage();
    const after = await page.tab.evaluate(() => Object.keys(window));
    const known = [...before, 'added', 'limpide', 'limpideQueue', 'limpideConfig'];
    // Lit counts its copies and keeps its metadata; these are its names, and not ours to choose.
    const lit =
      /^(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata)$/;
    assert.deepEqual(
      after.filter((name) => !known.includes(name) && !lit.test(name)),
      [],
    );
  },
);

scenario('§3: a synthetic click accepts nothing, and refuses', {}, async ({ page }) => {
  const press = (label: string) =>
    page.tab.evaluate((wanted) => {
      const buttons = [
        ...document.querySelectorAll<HTMLElement>('limpide-notice button, [data-limpide]'),
        ...(document
          .querySelector('limpide-manager')
          ?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? []),
      ].filter(({ textContent }) => textContent?.trim() === wanted);
      for (const button of buttons) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      return buttons.length;
    }, label);
  const settle = () =>
    page.tab.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    );
  await page.visit();
  assert.ok((await press('Tout accepter')) > 0);
  await settle();
  assert.equal(await page.decision(), null);
  await page.customise();
  assert.ok((await press('Tout accepter')) > 1, 'in the manager too');
  await settle();
  assert.equal(await page.decision(), null);
  await page.tab.press('Escape');
  await page.tab.miss(manager);
  assert.ok((await press('Tout refuser')) > 0);
  await page.tab.until(() => window.limpide.decision?.cause === 'refuse-all');
});

scenario('§3: a switch set by script grants nothing when somebody saves', {}, async ({ page }) => {
  await page.visit();
  await page.customise();
  await page.tab.evaluate(() => {
    const root = document.querySelector('limpide-manager')?.shadowRoot;
    for (const box of root?.querySelectorAll<HTMLInputElement>('input[role=switch]') ?? [])
      box.click();
  });
  await page.tab.evaluate(() => {
    const root = document.querySelector('limpide-manager')?.shadowRoot;
    [...(root?.querySelectorAll<HTMLElement>('button') ?? [])]
      .find(({ textContent }) => textContent?.trim() === 'Enregistrer mes choix')
      ?.click();
  });
  await page.tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  assert.ok(!Object.values((await page.decision())?.purposes ?? {}).includes(true));
});

scenario(
  '§4: `when` settles at the grant, for who asked before and for who asks after',
  {},
  async ({ page }) => {
    await page.visit();
    await page.tab.evaluate(() => {
      void window.limpide.when('ads').then(() => Object.assign(window, { granted: true }));
    });
    assert.equal(
      await page.tab.evaluate(() => (window as { granted?: boolean }).granted),
      undefined,
    );
    await page.accept();
    await page.tab.until(() => (window as { granted?: boolean }).granted);
    await page.tab.evaluate(() => window.limpide.when('advertising'));
  },
);

scenario('§4: an unknown id is refused by name', {}, async ({ page }) => {
  await page.visit();
  const message = await page.tab.evaluate(() =>
    window.limpide.decide({ inconnue: true }).then(
      () => 'settled',
      (error: unknown) => String(error),
    ),
  );
  assert.match(message, /inconnue/);
  assert.equal(await page.decision(), null);
});

scenario('§4: `decide` keeps what it does not name, or refuses it', {}, async ({ page }) => {
  await page.visit();
  await page.tab.evaluate(() => window.limpide.decide({ media: true }));
  await page.tab.evaluate(() => window.limpide.decide({ advertising: true }));
  const { purposes, cause } = (await page.decision()) ?? {};
  assert.deepEqual(purposes, { 'audience-advanced': false, advertising: true, media: true });
  assert.equal(cause, 'api');
});

scenario('§4: `open`, `close` and `reset`', {}, async ({ page, visitor }) => {
  await page.visit();
  await page.accept();
  await page.tab.evaluate(() => window.limpide.open('manager'));
  await page.tab.see(manager);
  await page.tab.evaluate(() => window.limpide.close());
  await page.tab.miss(manager);
  assert.ok((await page.tab.evaluate(() => window.limpide.history())).length === 1);
  await page.tab.evaluate(() => window.limpide.reset());
  assert.deepEqual(
    (await visitor.cookies()).filter(({ name }) => name === 'eu-consent'),
    [],
  );
  await page.reload();
  await page.tab.see(notice);
  assert.deepEqual(await page.tab.evaluate(() => window.limpide.history()), []);
});

scenario(
  '§4: a second copy of the script joins the first',
  {
    pages: () => ({
      '/': html({
        body: '<script src="/limpide/limpide.js?copie" data-config="/limpide.json"></script>',
      }),
    }),
  },
  async ({ page }) => {
    await page.visit();
    assert.equal(await page.tab.count(notice), 1);
    assert.ok(
      page.tab.console.some(({ level, text }) => level === 'warning' && /limpide/.test(text)),
    );
    await page.tab.click(button('Tout refuser', notice));
    await page.decided();
  },
);

scenario('REQ-96: Limpide does not pass for a TCF platform', {}, async ({ page }) => {
  await page.visit();
  assert.equal(await page.tab.evaluate(() => typeof Reflect.get(window, '__tcfapi')), 'undefined');
});
