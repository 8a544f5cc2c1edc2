import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { gatedInline } from './gated.js';
import { button, notice } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';

const LOADER = await readFile('dist/cdn/limpide.js', 'utf8');
const gated = gatedInline('ads', 'advertising');
/** A page without the tag that every other page has. */
const bare = (head: string, body = '') =>
  html({ head, body: body + gated }).replace(
    /<script src="\/limpide\/limpide\.js"[^>]*><\/script>/,
    '',
  );
const inline = `<script type="application/json" id="limpide-config">${JSON.stringify(configuration())}</script>`;

const said = ({ page }: World) =>
  page.tab.console.filter(({ text }) => text.includes('[limpide]')).map(({ text }) => text);

/** Asked, refused, kept: what a tag is for. */
async function works(world: World): Promise<void> {
  const { page } = world;
  await page.tab.go(world.site.origin);
  await page.tab.click(button('Tout refuser', notice));
  await page.tab.until(() => window.limpide.decision);
  assert.deepEqual(await page.ran(), []);
}

for (const [how, head, body = ''] of [
  ['async', '<script async src="/limpide/limpide.js" data-config="/limpide.json"></script>'],
  ['defer', '<script defer src="/limpide/limpide.js" data-config="/limpide.json"></script>'],
  [
    'a module',
    '<script type="module" src="/limpide/limpide.js" data-config="/limpide.json"></script>',
  ],
  [
    'the end of the body',
    '',
    '<script src="/limpide/limpide.js" data-config="/limpide.json"></script>',
  ],
  [
    'a tag manager, after the page',
    `<script>addEventListener('load', () => { const tag = document.createElement('script'); tag.src = '/limpide/limpide.js'; tag.dataset.config = '/limpide.json'; document.head.append(tag); });</script>`,
  ],
  [
    'a module beside another tool that has a data-config of its own',
    '<script type="application/json" data-config="/autre-outil.json">{}</script><script type="module" src="/limpide/limpide.js" data-config="/limpide.json"></script>',
  ],
  [
    'a file that an optimiser has combined',
    `${inline}<script src="/combine.js" data-base="/limpide/"></script>`,
  ],
  [
    'the page itself',
    `${inline}<script data-base="/limpide/">${LOADER.replaceAll('</script', '<\\/script')}</script>`,
  ],
  [
    'an inline configuration with a byte-order mark',
    `${inline.replace('>{', '>\ufeff{')}<script src="/limpide/limpide.js"></script>`,
  ],
] as [string, string, string?][])
  scenario(
    `the tag, by ${how}`,
    {
      pages: () => ({
        '/': bare(head, body),
        '/combine.js': { type: 'text/javascript', body: `/* others */;${LOADER}` },
      }),
    },
    works,
  );

scenario(
  'the tag twice: the second copy joins the first, in one sentence',
  {
    pages: () => ({
      '/': html({
        body: `${gated}<script src="/limpide/limpide.js" data-config="/autre.json"></script>`,
      }),
    }),
  },
  async (world) => {
    await works(world);
    assert.equal(said(world).filter((text) => text.includes('Already here')).length, 1);
  },
);

for (const [what, head] of [
  ['no configuration at all', '<script src="/limpide/limpide.js"></script>'],
  [
    'only another tool’s data-config',
    '<script data-config="/autre-outil.json" type="text/plain"></script><script type="module" src="/limpide/limpide.js"></script>',
  ],
] as const)
  scenario(
    `${what}: everything is denied, and one whole sentence says so`,
    { pages: () => ({ '/': bare(head) }) },
    async (world) => {
      await world.page.tab.go(world.site.origin);
      const [sentence, ...more] = await poll('a sentence', () => {
        const lines = said(world);
        return lines.length > 0 ? lines : undefined;
      });
      assert.match(String(sentence), /Configuration: none/);
      assert.deepEqual(more, []);
      assert.deepEqual(await world.page.ran(), []);
      assert.ok(!world.site.asked.includes('/autre-outil.json'));
    },
  );
