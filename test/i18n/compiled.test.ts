import { expect } from '@open-wc/testing';
import { FORM, flatten } from '../../build/locale-check.mjs';
import { loadTranslate } from '../../src/i18n/engine.js';
import { resources } from '../../src/i18n/resolved/resources.js';
import { translator } from '../../src/i18n/translate.js';

const COMPILED: Record<string, () => Promise<{ default: object }>> = {
  'fr/common': () => import('../../src/i18n/resolved/common.fr.js'),
  'en/common': () => import('../../src/i18n/resolved/common.en.js'),
  'fr/purposes': () => import('../../src/i18n/resolved/purposes.fr.js'),
  'en/purposes': () => import('../../src/i18n/resolved/purposes.en.js'),
  'fr/measures': () => import('../../src/i18n/resolved/measures.fr.js'),
  'en/measures': () => import('../../src/i18n/resolved/measures.en.js'),
  'fr/notice': () => import('../../src/i18n/resolved/notice.fr.js'),
  'en/notice': () => import('../../src/i18n/resolved/notice.en.js'),
  'fr/manager': () => import('../../src/i18n/resolved/manager.fr.js'),
  'en/manager': () => import('../../src/i18n/resolved/manager.en.js'),
  'fr/embed': () => import('../../src/i18n/resolved/embed.fr.js'),
  'en/embed': () => import('../../src/i18n/resolved/embed.en.js'),
};
const COUNTS = [0, 1, 2, 3, 11, 21, 100, 101];

describe('messages compiled at build time', () => {
  for (const [id, load] of Object.entries(COMPILED)) {
    it(`${id} says what i18next says, for every key and count`, async () => {
      const [language = '', namespace = ''] = id.split('/');
      const compiled = translator({ [namespace]: (await load()).default });
      const engine = await loadTranslate(language, [namespace]);
      const raw = flatten((await resources[id]?.())?.default ?? {});
      const values = Object.fromEntries(
        raw.flatMap(([, text]) =>
          [...String(text).matchAll(/{{(\w+)}}/g)].map(([, name]) => [name, `<${name}>`]),
        ),
      );
      expect(raw.length).to.be.above(0);
      for (const key of new Set(raw.map(([key]) => key.replace(FORM, ''))))
        for (const count of COUNTS) {
          const full = `${namespace}:${key}`;
          const text = compiled(full, { ...values, count });
          expect(text, `${full} × ${count}`).to.equal(engine(full, { ...values, count }));
          expect(text).not.to.equal(full);
          expect(text).not.to.contain('{{');
        }
    });
  }
});
