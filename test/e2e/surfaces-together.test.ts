import assert from 'node:assert/strict';
import { configuration } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { scenario } from './scenario.js';

const surfaces = ['rights', 'newsletter', 'choices', 'data', 'policy'];

for (const locale of ['fr', 'en'])
  for (const surface of surfaces)
    scenario(
      `${surface} asks for its files and its texts at once, in the page’s language (${locale})`,
      {
        pages: () => ({ '/': html({ body: `<limpide-${surface}></limpide-${surface}>` }) }),
        config: configuration({ locale }),
      },
      async ({ page }) => {
        await page.go();
        // An entry is there once the file is: the surface's own may be the last.
        await page.tab.until(
          ([part, language]) => {
            const names = performance.getEntriesByType('resource').map(({ name }) => name);
            const texts = names.filter(
              (name) => name.includes('/shared-') && name.includes(`.${language}-`),
            );
            return texts.length > 2 && names.some((name) => name.includes(`/shared-${part}-`));
          },
          [surface, locale] as const,
        );
        const seen = await page.tab.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/shared-'))
            .map(({ name, startTime, duration }) => ({
              name: name.split('/shared-')[1] ?? '',
              startTime,
              responseEnd: startTime + duration,
            })),
        );
        const main = seen.find(({ name }) => name.startsWith(`${surface}-`));
        const texts = seen.filter(({ name }) => new RegExp(`\\.${locale}-`).test(name));
        assert.ok(main && texts.length > 1, JSON.stringify(seen));
        assert.deepEqual(
          [...new Set(seen.flatMap(({ name }) => /\.([a-z]{2})-/.exec(name)?.[1] ?? []))],
          [locale],
          'no other language',
        );
        for (const { name, startTime } of texts)
          assert.ok(startTime < main.responseEnd, `${name} waited for the surface`);
      },
    );
