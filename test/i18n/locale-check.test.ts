import { expect } from '@open-wc/testing';
import { check } from '../../build/locale-check.mjs';
import { typographyFaults } from '../../build/typography.mjs';
import { resources } from '../../src/i18n/resolved/resources.js';

const fr = { a: { hi: 'Bonjour {{name}}', n_one: '{{count}} an', n_other: '{{count}} ans' } };
const faults = (en: object) => check({ fr, en: { a: en } });

describe('check of the locale files', () => {
  it('accepts ours', async () => {
    const locales: Record<string, Record<string, object>> = {};
    for (const [id, load] of Object.entries(resources)) {
      const [language = '', namespace = ''] = id.split('/');
      (locales[language] ??= {})[namespace] = (await load()).default;
    }
    expect(Object.keys(locales)).to.include.members(['fr', 'en']);
    expect(check(locales)).to.deep.equal([]);
  });

  it('names every missing and every unknown key', () => {
    expect(faults({ bye: 'x', n_one: 'x', n_other: 'x' })).to.deep.equal([
      'locales/en/a.json: hi is missing',
      'locales/en/a.json: bye does not exist in fr',
    ]);
    expect(check({ fr, en: {} })).to.deep.equal(['locales/en/a.json: missing']);
  });

  it('names a plural form that the language needs, and a variable that nobody gives', () => {
    expect(faults({ hi: 'Hello {{nom}}', n_other: '{{count}} years' })).to.deep.equal([
      'locales/en/a.json: hi uses {{nom}}, unknown in fr',
      'locales/en/a.json: n_one is missing',
    ]);
    const polish = check({ fr, pl: { a: { hi: 'x', n_one: 'x', n_other: 'x' } } });
    expect(polish).to.deep.equal([
      'locales/pl/a.json: n_few is missing',
      'locales/pl/a.json: n_many is missing',
    ]);
  });

  it('refuses what is not text', () => {
    expect(faults({ hi: '', n_one: 'x', n_other: 'x' })).to.deep.equal([
      'locales/en/a.json: hi is not a text',
    ]);
  });
});

describe('French typography', () => {
  for (const [text, fault] of [
    ["l'avis", 'straight apostrophe'],
    ['Oui !', 'a space other than U+202F before ; : ! ?'],
    ['Oui!', 'no space before ; ! ?'],
    ['Ainsi: oui', 'no space before :'],
    ['« Oui »', 'no U+00A0 after «'],
    ['Oui...', 'three dots instead of …'],
    ['deux  fois', 'stray space'],
  ] as const)
    it(`${fault}: ${text}`, () => expect(typographyFaults(text)).to.include(fault));

  for (const text of [
    'L’avis\u202f: «\u00a0oui\u00a0», à 10:30\u202f!',
    'Voir https://exemple.fr/?a=b;c et {{name}}.',
  ])
    it(`nothing in: ${text}`, () => expect(typographyFaults(text)).to.deep.equal([]));
});
