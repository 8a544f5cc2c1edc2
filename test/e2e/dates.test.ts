import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { manage } from './newsletter-page.js';
import { manager, type LimpidePage } from './limpide-page.js';
import { scenario } from './scenario.js';

/** An instant as machines write it. */
const RAW = /\d{4}-\d\d-\d\dT|T\d\d:\d\d|\d\dZ\b/;

/** All that is read on a page, by eye or by ear, through every open shadow root. */
const read = (page: LimpidePage): Promise<string> =>
  page.tab.evaluate(() => {
    const all = (root: ParentNode): string[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
        ...(element.shadowRoot
          ? [
              ...[...element.shadowRoot.children].map((each) => (each as HTMLElement).innerText),
              ...all(element.shadowRoot),
            ]
          : []),
      ]);
    return [document.body.innerText, ...all(document)].join('\n');
  });

const surfaces = ['manager', 'policy', 'newsletter', 'rights', 'choices', 'data'];

for (const timeZone of ['Europe/Paris', 'America/Martinique'])
  scenario(
    `dates are told to people, in one zone (${timeZone}), on every surface`,
    {
      collector: true,
      config: configuration({
        organisation: { name: 'Softsystems', email: 'contact@softsystems.ai', timeZone },
        policy: { url: '/p', current: '2026-11-22' },
      }),
      pages: () => ({
        ...Object.fromEntries(
          surfaces.map((each) => [
            `/${each}`,
            html({ title: each, body: `<limpide-${each}></limpide-${each}>${manage}` }),
          ]),
        ),
      }),
    },
    async ({ page, site }) => {
      await page.visit('/data');
      await page.refuse();
      await page.tab.until(() => !('limpide-pending' in localStorage));
      await page.manage();
      const { decidedAt } = (await page.decision()) as { decidedAt: string };
      const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone })
        .format(new Date(decidedAt))
        .replace(/^1 /, '1er ');
      assert.match(await read(page), new RegExp(`Choix du ${day}, valable jusqu’au \\d`));
      await page.tab.press('Escape');
      await page.tab.miss(manager);
      for (const surface of surfaces) {
        await page.go(
          `/${surface}${surface === 'choices' ? `?choix=${await site.endpoint.customerToken('C-1')}` : ''}`,
        );
        await page.tab.until(
          (tag) =>
            !!document.querySelector(tag)?.shadowRoot?.querySelector('h1,h2,h3,[role=heading]'),
          `limpide-${surface}`,
        );
        assert.doesNotMatch(await read(page), RAW, surface);
      }
      const city = timeZone.split('/')[1];
      await page.go('/data');
      await page.tab.until(() =>
        document.querySelector('limpide-data')?.shadowRoot?.querySelector('.records'),
      );
      assert.match(await read(page), new RegExp(`${day} à \\d\\d:\\d\\d \\(heure de ${city}\\)`));
    },
  );
