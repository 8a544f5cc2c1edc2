import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseInline, plainText } from '../../src/law/document/inline.js';

const cases: [string, ReturnType<typeof parseInline>][] = [
  ['Rien de particulier.', ['Rien de particulier.']],
  [
    'Voir [la CNIL](https://www.cnil.fr/).',
    ['Voir ', { text: 'la CNIL', href: 'https://www.cnil.fr/' }, '.'],
  ],
  [
    'le site https://www.cnil.fr/.',
    ['le site ', { text: 'https://www.cnil.fr/', href: 'https://www.cnil.fr/' }, '.'],
  ],
  ['Le [2 mai 2026](time:2026-05-02)', ['Le ', { text: '2 mai 2026', datetime: '2026-05-02' }]],
  [
    'Contact@a.fr ou b@c.fr',
    [{ text: 'Contact@a.fr', href: 'mailto:contact@a.fr' }, ' ou ', 'b@c.fr'],
  ],
  [
    '[01 02](tel:+33102) [ici](#la) [là](/la)',
    [
      { text: '01 02', href: 'tel:+33102' },
      ' ',
      { text: 'ici', href: '#la' },
      ' ',
      { text: 'là', href: '/la' },
    ],
  ],
  ['[x](javascript:alert(1))', ['x', ')']],
  ['[x](data:text/html,y) [z](//ailleurs.fr)', ['x', ' ', 'z']],
  ['http://a.fr/ et <b>gras</b>', ['http://a.fr/ et <b>gras</b>']],
  ['[x](time:demain)', ['x']],
  ['', []],
];

describe('parseInline', () => {
  for (const [text, runs] of cases)
    it(text || 'nothing', () => void expect(parseInline(text, 'a.fr')).to.deep.equal(runs));

  it('makes no mail link without a domain', () =>
    void expect(parseInline('a@a.fr')).to.deep.equal(['a@a.fr']));

  it('gives its text back', () =>
    void expect(plainText(parseInline('Voir [la CNIL](https://www.cnil.fr/).'))).to.equal(
      'Voir la CNIL.',
    ));
});
