import { describe, it } from 'node:test';
import { expect } from 'chai';
import { configuredLanguages, languages } from '../../src/law/checks/languages.js';
import type { Subject } from '../../src/law/checks/types.js';

const check = (config: object, more: Partial<Subject> = {}) =>
  languages({ config: { ...config, source: JSON.stringify(config) } as never, ...more }).map(
    ({ rule, place, values }) =>
      `${rule} ${place} ${values?.['languages'] ?? values?.['language'] ?? ''}`,
  );
const both = { fr: 'Vidéos', en: 'Videos' };

describe('texts by language', () => {
  it('are all in the languages that any is in', () => {
    expect(
      check({ purposes: [{ id: 'media', title: both, description: { fr: 'Films' } }] }),
    ).to.deep.equal(['text-language purposes.0.description en']);
    expect(check({ purposes: [{ id: 'media', title: both, description: 'Films' }] })).to.deep.equal(
      ['text-language purposes.0.description en'],
    );
    expect(
      check({ locale: 'en', purposes: [{ id: 'a', title: both, description: 'Films' }] }),
    ).to.deep.equal(['text-language purposes.0.description fr']);
    expect(check({ purposes: [{ id: 'media', title: both, description: both }] })).to.deep.equal(
      [],
    );
  });

  it('are asked of nobody who writes in one language', () => {
    const one = { purposes: ['audience', { id: 'media', title: 'Vidéos' }], services: ['matomo'] };
    expect(check(one, { file: { facts: { afterDeath: 'Rien.' } } })).to.deep.equal([]);
  });

  it('are looked for in the facts and in a version, and names are the same in all', () => {
    const facts = {
      hosting: { name: 'Hébergeur', purpose: { fr: 'Héberge' } },
      processing: [
        { id: 'a', title: both, data: ['nom'], retention: [{ duration: 'P3Y', start: both }] },
      ],
    };
    const version = {
      title: { en: 'Policy' },
      sections: [{ id: 'x', title: both, blocks: [{ list: [both] }] }],
    };
    expect(check({}, { file: { facts } as never, version: version as never })).to.deep.equal([
      'text-language facts.hosting.purpose en',
      'text-language facts.processing.0.data.0 en',
      'text-language title fr',
    ]);
    expect(check({}, { version: { ...version, language: 'en' } as never })).to.deep.equal([]);
  });

  it('in a language that no surface is in are named once', () => {
    const three = { ...both, sv: 'Filmer' };
    expect(
      check({
        purposes: [
          { id: 'a', title: three },
          { id: 'b', title: three },
        ],
      }),
    ).to.deep.equal(['text-language-unused purposes.0.title sv']);
  });

  for (const wrong of [{}, 3, '', ' ', null, [3], { fr: '' }, { fr: 3 }])
    it(`are no ${JSON.stringify(wrong)}`, () => {
      const place = Array.isArray(wrong) ? 'facts.afterDeath.0' : 'facts.afterDeath';
      expect(check({}, { file: { facts: { afterDeath: wrong } } as never })).to.include(
        `text-shape ${place} `,
      );
    });
});

describe('a language that no native reader has reviewed', () => {
  const named = (config: object) =>
    check(config).filter((finding) => finding.startsWith('language-unreviewed'));

  it('is named where the configuration speaks of it', () => {
    expect(named({ locale: 'de-AT' })).to.deep.equal(['language-unreviewed locale de']);
    expect(named({ fallbackLocale: 'pt' })).to.deep.equal([
      'language-unreviewed fallbackLocale pt',
    ]);
    expect(named({ messages: { ar: {} } })).to.deep.equal(['language-unreviewed messages ar']);
    expect(named({ purposes: [{ id: 'media', title: { ...both, ro: 'Video' } }] })).to.deep.equal([
      'language-unreviewed messages ro',
    ]);
  });

  it('is not named otherwise, nor are those that were', () => {
    expect(named({})).to.deep.equal([]);
    expect(named({ locale: 'en-GB' })).to.deep.equal([]);
    expect(named({ locale: 'fr', messages: { de: {} } })).to.deep.equal([]);
  });
});

describe('the languages that a configuration speaks of', () => {
  const of = (config: object) =>
    configuredLanguages({ ...config, source: JSON.stringify(config) } as never);

  it('are its own, else those that its texts are in, with the one for the others', () => {
    expect(of({ locale: 'pt-BR', messages: { de: {} } })).to.deep.equal(['pt']);
    expect(of({})).to.deep.equal(['fr']);
    expect(of({ fallbackLocale: 'en', services: [{ id: 'x', name: { de: 'X' } }] })).to.deep.equal([
      'en',
      'de',
    ]);
    expect(of({ locale: 'sv' })).to.deep.equal(['fr']);
  });
});
