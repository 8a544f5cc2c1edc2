import { expect } from '@open-wc/testing';
import { open, reload, unavailable } from '../../src/core/resolved/words.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import type { Config } from '../../src/core/types.js';
import { createLimpide } from '../../src/core/limpide.js';
import { LANGUAGES, WHOLE, languageOf } from '../../src/i18n/locale.js';
import { resources } from '../../src/i18n/resolved/resources.js';
import { translator } from '../../src/i18n/translate.js';

Object.assign(globalThis, { __VERSION__: 'test' });

/** What `console.error` said while `run` ran. */
function errors(run: () => void): string[] {
  const { error } = console;
  const said: string[] = [];
  console.error = (text: string) => said.push(text);
  try {
    run();
  } finally {
    console.error = error;
  }
  return said;
}

describe('translator', () => {
  const t = translator({ a: { b: { c: 'texte' }, f: (v: object) => JSON.stringify(v) } });

  it('finds a text by namespace and path, and gives its values to a message', () => {
    expect(t('a:b.c')).to.equal('texte');
    expect(t('a:f', { count: 2 })).to.equal('{"count":2}');
  });

  it('gives the key back for what does not exist, and says so once', () => {
    const said = errors(() => {
      for (const key of ['a:nothing', 'a:nothing', 'a:b', 'a:constructor.name'])
        expect(t(key)).to.equal(key);
    });
    expect(said).to.deep.equal([
      '[limpide] no text for a:nothing',
      '[limpide] no text for a:b',
      '[limpide] no text for a:constructor.name',
    ]);
  });
});

describe('language', () => {
  const { documentElement } = document;
  const before = documentElement.lang;
  afterEach(() => (documentElement.lang = before));

  it('takes the configuration’s, else the page’s, else French', () => {
    const instance = createLimpide(() => Promise.reject(new Error('no part')));
    documentElement.lang = 'en-GB';
    expect(instance.locale).to.equal('en');
    instance.config = { locale: 'fr-CA' } as Config;
    expect(instance.locale).to.equal('fr');
    instance.config = { locale: 'sv' } as Config;
    expect(instance.locale).to.equal('fr');
    documentElement.lang = 'sv';
    delete instance.config;
    expect(instance.locale).to.equal('fr');
    instance.config = { fallbackLocale: 'pt-BR' } as Config;
    expect(instance.locale).to.equal('pt');
    for (const [tag, language] of Object.entries({ 'fr-CA': 'fr', 'de-AT': 'de', ara: 'pt' })) {
      documentElement.lang = tag;
      expect(instance.locale).to.equal(language);
    }
  });

  it('drops a region, and passes over a language without texts', () => {
    expect(languageOf('fr-CA')).to.equal('fr');
    expect(languageOf('EN-GB')).to.equal('en');
    expect(languageOf('pt-BR')).to.equal('pt');
    expect(languageOf('sv')).to.equal(undefined);
    expect(languageOf('de', WHOLE)).to.equal(undefined);
  });

  it('lists the languages that have locale files, and what the core says in each', () => {
    expect([...new Set(Object.keys(resources).map((id) => id.split('/')[0]))]).to.have.members([
      ...LANGUAGES,
    ]);
    for (const say of [open, unavailable, reload])
      expect(new Set(WHOLE.map(say)).size).to.equal(WHOLE.length);
  });
});

describe('loadTranslate', () => {
  it('lays the owner’s words over ours, and leaves the page’s own i18next alone', async () => {
    const t = await loadTranslate('fr', ['common', 'manager'], {
      fr: { common: { save: 'Garder' } },
    });
    expect(t('common:accept')).to.equal('Tout accepter');
    expect(t('manager:services', { count: 2 })).to.equal('2 services');
    expect(t('manager:intro', { organisation: '<b>Y & Z</b>' })).to.contain('<b>Y & Z</b>');
    const { default: shared } = await import('i18next');
    expect(shared.isInitialized).not.to.equal(true);
  });

  it('resolves with keys, not with an error, for a namespace that does not exist', async () => {
    const t = await loadTranslate('fr', ['nowhere']);
    expect(t('nowhere:key')).to.equal('key');
  });
});
