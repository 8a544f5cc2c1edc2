import { describe, it } from 'node:test';
import { expect } from 'chai';
import { searchPolicy } from '../../src/law/document/search.js';
import { SOFTSYSTEMS, documentOf } from './documents.js';

describe('search within a policy', () => {
  const found = async (text: string) =>
    searchPolicy(await documentOf(SOFTSYSTEMS, '2018-11-20'), text);

  it('finds whatever the case and the accents, and shows it as it is written', async () => {
    const [first] = await found('DELEGUE a la protection');
    expect(first?.section).to.equal('droits');
    expect(first?.match).to.equal('Délégué à la Protection');
    expect(`${first?.before}${first?.match}`).to.contain('dispose d’un Délégué');
  });

  it('takes a straight apostrophe for a curly one', async () =>
    void expect((await found("n'utilise pas"))[0]?.section).to.equal('geolocalisation'));

  it('finds titles, lists and text in reading order', async () => {
    const sections = (await found('paiement')).map(({ section }) => section);
    expect(sections.slice(0, 2)).to.deep.equal(['paiement', 'paiement']);
    expect(sections).to.include('portefeuille');
  });

  it('cuts long passages between words', async () => {
    for (const { before, match, after } of await found('données')) {
      expect(before.length + match.length + after.length).to.be.below(160);
      expect(before).not.to.match(/^…\S*^/);
    }
  });

  it('finds nothing for nothing, or for one letter', async () => {
    for (const text of ['', ' ', 'a', 'xyzxyz']) expect(await found(text)).to.deep.equal([]);
  });
});
