import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { scenario } from './scenario.js';

const surfaces = ['rights', 'newsletter', 'choices', 'data', 'policy'];

const textsAmong = (paths: readonly string[]) =>
  [...new Set(paths)].flatMap((path) => /\/shared-[a-z]+\.([a-z]{2})-/.exec(path)?.[1] ?? []);

for (const locale of ['fr', 'en'])
  for (const surface of surfaces)
    scenario(
      `${surface} asks for its files and its texts at once, in the page’s language (${locale})`,
      {
        pages: () => ({ '/': html({ body: `<limpide-${surface}></limpide-${surface}>` }) }),
        config: configuration({ locale }),
        // The surface itself comes only once three of its texts have been asked for.
        waits: (path, asked) =>
          path.includes(`/shared-${surface}-`) && textsAmong(asked).length < 3,
      },
      async ({ page, site }) => {
        await page.go();
        await page.tab.until(
          (part) => customElements.get(`limpide-${part}`) !== undefined,
          surface,
        );
        assert.ok(site.asked.some((path) => path.includes(`/shared-${surface}-`)));
        assert.deepEqual([...new Set(textsAmong(site.asked))], [locale], 'no other language');
      },
    );
