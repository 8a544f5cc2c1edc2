import { describe, it } from 'node:test';
import { expect } from 'chai';
import { typographyFaults } from '../../build/typography.mjs';

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
    it(`${fault}: ${text}`, () => void expect(typographyFaults(text)).to.include(fault));

  for (const text of [
    'L’avis\u202f: «\u00a0oui\u00a0», à 10:30\u202f!',
    'Voir https://exemple.fr/?a=b;c et {{name}}.',
  ])
    it(`nothing in: ${text}`, () => void expect(typographyFaults(text)).to.deep.equal([]));
});
