import { describe, it } from 'node:test';
import { expect } from 'chai';
import { check } from '../../build/locale-check.mjs';
import { readLocales } from '../../build/messages.mjs';

const fr = { a: { hi: 'Bonjour {{name}}', n_one: '{{count}} an', n_other: '{{count}} ans' } };
const faults = (en: object) => check({ fr, en: { a: en } });

describe('check of the locale files', () => {
  it('accepts ours, whole languages and languages of surfaces', async () => {
    const locales = await readLocales('.');
    expect(Object.keys(locales)).to.have.length(10);
    expect(check(locales)).to.deep.equal([]);
  });

  it('names every missing and every unknown key', () => {
    expect(faults({ bye: 'x', n_one: 'x', n_other: 'x' })).to.deep.equal([
      'locales/en/a.json: hi is missing',
      'locales/en/a.json: bye does not exist in fr',
    ]);
    expect(check({ fr, en: {} })).to.deep.equal(['locales/en/a.json: missing']);
  });

  it('names a plural form that the language needs or does not have, and a wrong variable', () => {
    expect(faults({ hi: 'Hello {{nom}}', n_other: '{{count}} years' })).to.deep.equal([
      'locales/en/a.json: hi uses {{nom}}, unknown in fr',
      'locales/en/a.json: hi lacks {{name}}',
      'locales/en/a.json: n_one is missing',
    ]);
    const polish = { hi: 'x {{name}}', n_one: 'x', n_two: 'x', n_other: 'x' };
    expect(check({ fr, pl: { a: polish } })).to.deep.equal([
      'locales/pl/a.json: n_few is missing',
      'locales/pl/a.json: n_many is missing',
      'locales/pl/a.json: n_two is no form of this language',
    ]);
  });

  it('refuses what is not text, and quotation marks of typewriters', () => {
    expect(faults({ hi: '', n_one: "it's", n_other: 'x' })).to.deep.equal([
      'locales/en/a.json: hi lacks {{name}}',
      'locales/en/a.json: hi is not a text',
      'locales/en/a.json: n_one: straight quotes, or three dots for …',
    ]);
  });
});

describe('a fault planted in a language of surfaces', () => {
  /** Ours, with one text of the German ones changed. */
  const planted = async (namespace: string, key: string, text?: string) => {
    const locales = (await readLocales('.')) as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    const messages = locales['de']?.[namespace] as Record<string, unknown>;
    if (text === undefined) delete messages[key];
    else messages[key] = text;
    return check(locales);
  };

  for (const [what, namespace, key, text, fault] of [
    [
      'a text left in French',
      'embed',
      'text',
      'Ce contenu vient de {{host}}. Rien n’en a encore été chargé.',
      'embed.json: text is as in fr',
    ],
    [
      'a text left in English',
      'manager',
      'reload',
      'The page will reload to stop what was running.',
      'manager.json: reload is as in en',
    ],
    [
      'a variable that is gone',
      'embed',
      'failed',
      'Keine Antwort.',
      'embed.json: failed lacks {{name}}',
    ],
    [
      'another name than the button’s',
      'notice',
      'withdraw',
      'Jederzeit ändern: „Cookie-Einstellungen“.',
      'notice.json: withdraw does not quote “Cookies verwalten”',
    ],
    ['a key that is gone', 'common', 'open', undefined, 'common.json: open is missing'],
    [
      'a plural form that is gone',
      'forms',
      'problems_one',
      undefined,
      'forms.json: problems_one is missing',
    ],
    [
      'a text that only whole languages have',
      'policy',
      'title',
      'Datenschutz',
      'policy.json: title does not exist in fr',
    ],
  ] as const)
    it(`is named: ${what}`, async () => {
      expect(await planted(namespace, key, text)).to.deep.equal([`locales/de/${fault}`]);
    });

  it('is named: a namespace too many, or too few', async () => {
    const locales = await readLocales('.');
    const { de = {}, en = {} } = locales;
    de['cli'] = en['cli'] ?? {};
    delete de['receipts'];
    expect(check(locales)).to.deep.equal([
      'locales/de/cli.json: a language of surfaces does not have it',
      'locales/de/receipts.json: missing',
    ]);
  });
});
