import { expect } from '@open-wc/testing';
import { applyOwnerTexts } from '../../src/i18n/owner-texts.js';

const ours = {
  title: 'Titre',
  partners: (v: { count: number }) => `ours ${v.count}`,
  group: { title: 'Groupe', text: (v: { name: string }) => `ours ${v.name}` },
};

describe('override', () => {
  it('leaves our words where the owner says nothing, or nothing usable', () => {
    for (const given of [undefined, null, 'x', 3, {}, { title: 3, partners: [], group: 'x' }]) {
      const messages = applyOwnerTexts(ours, given, 'fr');
      expect(messages.title).to.equal('Titre');
      expect(messages.partners({ count: 2 })).to.equal('ours 2');
      expect(messages.group.text({ name: 'x' })).to.equal('ours x');
    }
  });

  it('puts the owner’s text in place of ours, nested ones too', () => {
    const messages = applyOwnerTexts(ours, { title: 'Le leur', group: { title: 'Aussi' } }, 'fr');
    expect(messages.title).to.equal('Le leur');
    expect(messages.group.title).to.equal('Aussi');
    expect(messages.group.text({ name: 'x' })).to.equal('ours x');
  });

  it('fills variables, and chooses the plural of the language', () => {
    const given = {
      partners_zero: 'aucun',
      partners_one: 'un seul',
      partners_other: '{{ count }} en tout',
      group: { text: '{{name}} et {{nobody}}.' },
    };
    const fr = applyOwnerTexts(ours, given, 'fr');
    expect([0, 1, 2].map((count) => fr.partners({ count }))).to.deep.equal([
      'aucun',
      'un seul',
      '2 en tout',
    ]);
    const withoutZero = { ...given, partners_zero: undefined };
    expect(applyOwnerTexts(ours, withoutZero, 'fr').partners({ count: 0 })).to.equal('un seul');
    expect(applyOwnerTexts(ours, withoutZero, 'en').partners({ count: 0 })).to.equal('0 en tout');
    expect(fr.group.text({ name: 'A' })).to.equal('A et .');
  });

  it('takes nothing from a prototype, and gives no markup a meaning', () => {
    const given = JSON.parse(
      '{"__proto__": {"title": "x"}, "group": {"title": "<b>{{name}}</b>"}}',
    );
    const messages = applyOwnerTexts(ours, given, 'fr');
    expect(messages.title).to.equal('Titre');
    expect(messages.group.title).to.equal('<b>{{name}}</b>');
    expect(({} as { title?: string }).title).to.equal(undefined);
  });
});
