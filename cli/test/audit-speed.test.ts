import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { html } from '../../test/support/node/html.js';
import { startSite, type Site } from '../../test/support/node/site.js';
import { audited } from './audit-run.js';

const COUNT = 50;
/** Milliseconds that the whole audit may take, on two cores. */
const LIMIT = 120_000;

const CONFIG = {
  organisation: { name: 'Softsystems', email: 'contact@softsystems.ai' },
  locale: 'fr',
  purposes: ['audience-advanced', 'media'],
  services: [
    {
      id: 'video',
      name: 'Vidéo',
      controller: { name: 'Société', country: 'FR', policyUrl: 'https://tiers.example/' },
      purposes: ['media'],
      hosts: ['video.localhost'],
    },
  ],
};

const pathOf = (at: number): string => (at === 0 ? '/' : `/page-${at}`);

/** A page as sites have: some text, pictures further down, and a video that waits for an agreement. */
const page = (at: number, port: string) =>
  html({
    body: `<h1>Page ${at}</h1>
${`<p>${'Un paragraphe de quelques mots. '.repeat(30)}</p><img loading="lazy" src="/image.svg?${at}" alt="">`.repeat(8)}
<script type="text/plain" data-purpose="media" data-service="video"
  data-src="http://video.localhost:${port}/quiet.js"></script>
<a href="${pathOf((at + 1) % COUNT)}">Suite</a>`,
  });

describe('limpide audit of fifty pages', { skip: process.env['LIMPIDE_FULL'] !== '1' }, () => {
  let site: Site;
  before(async () => {
    site = await startSite({
      config: CONFIG,
      pages: ({ third }) => {
        const { port } = new URL(third.origin);
        return {
          ...Object.fromEntries(
            Array.from({ length: COUNT }, (_, at) => [pathOf(at), page(at, port)]),
          ),
          '/image.svg': {
            type: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>',
          },
        };
      },
    });
  });
  after(() => site.close());

  test('ends within two minutes, and has been on every page in every scenario', async (t) => {
    const began = performance.now();
    // The paces are those of who names none.
    const { report } = await audited(
      `${site.origin}/`,
      '--pages',
      String(COUNT),
      '--timeout',
      '20',
      '--quiet',
      '400',
    );
    const taken = performance.now() - began;
    t.diagnostic(
      `${COUNT} pages, ${report.scenarios.length} scenarios: ${Math.round(taken / 1000)} s`,
    );
    assert.deepEqual(
      report.scenarios.map(({ id, driven }) => [id, driven]),
      ['none', 'refuse', 'accept', 'withdraw', 'gpc', 'only:audience-advanced', 'only:media'].map(
        (id) => [id, true],
      ),
    );
    for (const { id, requests } of report.scenarios) {
      const pages = requests.filter(({ type }) => type === 'document').map(({ url }) => url);
      assert.equal(new Set(pages).size, COUNT, id);
    }
    assert.ok(taken < LIMIT, `${Math.round(taken / 1000)} s`);
  });
});
