import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { everything } from './gated.js';
import type { World } from './scenario.js';
import { scenario } from './scenario.js';

/** What a visitor who has chosen asks the site for on the next page, without releases in names; sorted. */
async function askedOnReturn({ page, site }: World, accepts: boolean): Promise<string[]> {
  await page.visit();
  await (accepts ? page.accept() : page.refuse());
  // The record goes first: it would be sent on the page that is counted.
  await page.tab.until(() => !localStorage.getItem('limpide-pending'));
  site.asked.length = 0;
  await page.go('/autre');
  if (accepts) await page.tab.until(() => document.querySelector('iframe[src]'));
  return site.asked
    .filter((path) => !path.startsWith('/privacy/'))
    .map((path) => path.replace(/\.[0-9a-f]{6}\.js$/, '.js'))
    .sort();
}

const PAGE = ['/autre', '/limpide.json', '/limpide/limpide.js'];
const scripts = ({ third }: { third: World['site']['third'] }) =>
  everything({ third })
    .split('\n')
    .filter((line) => /^<script/.test(line))
    .join('\n');

scenario(
  'who comes back with a refusal loads one script, whatever services gated scripts are of',
  { pages: (places) => ({ '/autre': html({ body: scripts(places) }) }) },
  async (world) => {
    assert.deepEqual(await askedOnReturn(world, false), PAGE);
    assert.deepEqual(world.site.third.requests, []);
  },
);

for (const services of ['named', 'none'] as const)
  scenario(
    `who comes back with a yes loads what opens markup, nothing of the catalogue: services ${services}`,
    {
      ...(services === 'none' && { config: configuration({ services: [] }) }),
      pages: ({ third }) => ({
        '/autre': html({
          body: `<iframe title="x" data-purpose="media" data-src="${third.origin}/embed.html"></iframe>`,
        }),
      }),
    },
    async (world) => {
      assert.deepEqual(await askedOnReturn(world, true), [...PAGE, '/limpide/gates.js'].sort());
    },
  );

scenario(
  'a site that names services of the catalogue pays for one part, and a file each: no other',
  {
    config: configuration({ services: ['youtube', 'hotjar', 'matterport'] }),
    pages: () => ({ '/autre': html({ body: '' }) }),
  },
  async (world) => {
    const files = ['catalogue', 'service.hotjar', 'service.matterport', 'service.youtube'];
    assert.deepEqual(
      await askedOnReturn(world, false),
      [...PAGE, ...files.map((name) => `/limpide/${name}.js`)].sort(),
    );
  },
);
