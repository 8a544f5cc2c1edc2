import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isLocalisedText, textIn } from '@limpide/contract/localised-text';

const title = { fr: 'Vidéos', en: 'Videos', 'pt-BR': 'Vídeos' };

describe('a text of the owner’s', () => {
  it('is in the language asked for, and a region falls back to its language', () => {
    expect(textIn(title, 'en', {})).to.deep.equal({ text: 'Videos', lang: 'en' });
    expect(textIn(title, 'EN-gb', {})).to.deep.equal({ text: 'Videos', lang: 'en' });
    expect(textIn(title, 'fr-CA', {})?.text).to.equal('Vidéos');
    expect(textIn({ ...title, 'fr-CA': 'Vidéos d’ici' }, 'fr-CA', {})?.text).to.equal(
      'Vidéos d’ici',
    );
    expect(textIn(title, 'pt', {})).to.deep.equal({ text: 'Vídeos', lang: 'pt-BR' });
  });

  it('that has no such language is in the configuration’s, else the fallback, else its first', () => {
    expect(textIn(title, 'de', { locale: 'en' })?.lang).to.equal('en');
    expect(textIn(title, 'de', { locale: 'de', fallbackLocale: 'en-US' })?.lang).to.equal('en');
    expect(textIn(title, 'de', { fallbackLocale: 'en' })?.lang).to.equal('en');
    expect(textIn(title, 'de', {})?.lang).to.equal('fr');
    expect(textIn(title, 'de', { locale: 'de' })?.lang).to.equal('fr');
    expect(textIn({ nl: 'Video’s', it: 'Video' }, 'de', {})).to.deep.equal({
      text: 'Video’s',
      lang: 'nl',
    });
  });

  it('alone is in the configuration’s language, else French', () => {
    expect(textIn('Vidéos', 'en', {})).to.deep.equal({ text: 'Vidéos', lang: 'fr' });
    expect(textIn('Videos', 'fr', { locale: 'en' })).to.deep.equal({ text: 'Videos', lang: 'en' });
  });

  for (const wrong of [undefined, null, 3, true, '', '  ', {}, [], ['a'], { fr: '' }, { fr: 3 }])
    it(`is never made of ${JSON.stringify(wrong)}`, () => {
      expect(textIn(wrong, 'fr', {})).to.equal(undefined);
      expect(isLocalisedText(wrong)).to.equal(false);
    });

  it('with one wrong language still has its others, and is not right', () => {
    const half = { fr: 'Vidéos', en: 3 };
    expect(textIn(half, 'en', {})).to.deep.equal({ text: 'Vidéos', lang: 'fr' });
    expect(isLocalisedText(half)).to.equal(false);
    expect(isLocalisedText({ français: 'Vidéos' })).to.equal(false);
    expect(isLocalisedText(title)).to.equal(true);
    expect(textIn({ toString: 'x' }, 'fr', {})?.text).to.equal('x');
  });

  it('needs languages that can be read: a wrong locale counts as French', () => {
    expect(textIn(title, 'de', { locale: 3 as never })?.lang).to.equal('fr');
  });
});
