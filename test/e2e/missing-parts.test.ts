import assert from 'node:assert/strict';
import { html } from '../support/node/html.js';
import type { Answer } from '../support/node/site.js';
import { readdirSync } from 'node:fs';
import { button, notice } from './limpide-page.js';
import { scenario } from './scenario.js';

const answering = (part: string, answer: Partial<Answer>) =>
  Object.fromEntries(
    readdirSync('dist/cdn')
      .filter((name) => name.startsWith(`${part}.`))
      .map((name) => [`/limpide/${name}`, { status: 404, body: 'Rien ici', ...answer }]),
  );
const gone = (part: string) => answering(part, {});

for (const name of ['Tout refuser', 'Tout accepter'])
  scenario(
    `contract §9: “${name}” while what makes a decision is gone: the notice stays, and says so`,
    { pages: () => gone('decision') },
    async ({ page }) => {
      await page.visit();
      await page.tab.click(button(name, notice));
      await page.tab.see({ role: 'alert', within: notice });
      await page.tab.see(notice);
      assert.equal(await page.decision(), null);
    },
  );

for (const part of ['notice', 'manager', 'gates', 'embed', 'clear', 'outbox', 'check', 'signals'])
  scenario(
    `contract §9: without the part ${part}, nothing is thrown into the page`,
    {
      pages: ({ third }) => ({
        ...gone(part),
        '/': html({
          body: `<iframe title="Vidéo" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe><button data-limpide="open">Ouvrir</button><button data-limpide="refuse">Non</button>`,
        }),
      }),
    },
    async ({ page }) => {
      await page.go();
      await page.tab.click(button('Ouvrir'));
      await page.tab.evaluate(() => window.limpide.refuseAll());
      await page.tab.until(() => window.limpide.decision);
      assert.equal(await page.allows('media'), false);
      await page.reload();
      assert.equal((await page.decision())?.cause, 'api');
    },
  );

scenario(
  'contract §9: an answer while the network hangs stays on the screen, and is not taken for kept',
  { pages: () => answering('decision', { hangs: true }) },
  async ({ page }) => {
    await page.visit();
    await page.tab.click(button('Tout refuser', notice));
    await page.tab.see({ role: 'alert', within: notice });
    await page.tab.see(notice);
    assert.equal(await page.decision(), null);
  },
);

scenario(
  'where the part of an element cannot be had, its place says so',
  {
    pages: () => ({
      ...gone('policy'),
      '/': html({ body: '<limpide-policy></limpide-policy>' }),
    }),
  },
  async ({ page }) => {
    await page.go();
    await page.tab.until(() =>
      /Indisponible/.test(document.querySelector<HTMLElement>('limpide-policy')?.innerText ?? ''),
    );
  },
);
