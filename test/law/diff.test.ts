import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  compareLists,
  comparePolicies,
  compareSentences,
  compareWords,
} from '../../src/law/document/diff.js';
import type { PolicyDocument, Section } from '../../src/law/document/types.js';

const section = (id: string, ...texts: string[]): Section => ({
  id,
  title: `Titre ${id}`,
  blocks: texts.map((text) => ({ type: 'paragraph', text: [text] })),
  sections: [],
});
const policy = (...sections: Section[]): PolicyDocument => ({
  version: 'x',
  date: '2026-01-01',
  language: 'fr',
  title: 'Politique',
  summary: [],
  generated: [],
  sections,
});

describe('comparison of two lists', () => {
  it('gives both lists back, whatever they are', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    for (let run = 0; run < 300; run++) {
      const [before, after] = [0, 1].map(() =>
        Array.from({ length: random(9) }, () => 'abcd'.charAt(random(4))),
      ) as [string[], string[]];
      const marks = compareLists(before, after);
      const without = (mark: string) =>
        marks.filter((each) => each.mark !== mark).map(({ text }) => text);
      expect(without('added')).to.deep.equal(before);
      expect(without('removed')).to.deep.equal(after);
    }
  });

  it('keeps as much as can be kept', () => {
    const kept = compareLists([...'abcbdab'], [...'bdcaba']).filter(({ mark }) => mark === 'kept');
    expect(kept).to.have.length(4);
  });
});

describe('comparison of sentences', () => {
  it('marks words where most of the sentence is the same', () => {
    expect(
      compareSentences(['Une réponse sous deux mois.'], ['Une réponse sous un mois.']),
    ).to.deep.equal([
      {
        mark: 'changed',
        words: [
          { mark: 'kept', text: 'Une réponse sous' },
          { mark: 'removed', text: 'deux' },
          { mark: 'added', text: 'un' },
          { mark: 'kept', text: 'mois.' },
        ],
      },
    ]);
  });

  it('marks whole sentences where it is not', () => {
    expect(
      compareSentences(['Un chat dort.', 'Fin.'], ['La mer monte vite.', 'Fin.']),
    ).to.deep.equal([
      { mark: 'removed', text: 'Un chat dort.' },
      { mark: 'added', text: 'La mer monte vite.' },
      { mark: 'kept', text: 'Fin.' },
    ]);
  });

  it('joins neighbouring words of one mark', () =>
    void expect(compareWords('a b c', 'a x y c').map(({ text }) => text)).to.deep.equal([
      'a',
      'b',
      'x y',
      'c',
    ]));
});

describe('comparison of policies', () => {
  const diff = comparePolicies(
    policy(
      section('a', 'Premier texte.'),
      section('b', 'Deuxième texte.'),
      section('c', 'Troisième.'),
    ),
    policy(
      section('a', 'Premier texte.'),
      section('n', 'Nouveau texte.'),
      section('c', 'Troisième.'),
    ),
  );

  it('follows the new order, with what is gone where it stood', () =>
    void expect(diff.sections.map(({ id }) => id)).to.deep.equal(['a', 'b', 'n', 'c']));

  it('counts', () =>
    void expect(diff.counts).to.deep.equal({ kept: 2, added: 1, removed: 1, changed: 0 }));

  it('says that a title is new or gone', () => {
    const marks = diff.sections.map(({ title }) => title.map(({ mark }) => mark).join());
    expect(marks).to.deep.equal(['kept', 'removed', 'added', 'kept']);
  });

  it('tells rows of tables and definitions apart from sentences', () => {
    const facts = (...names: string[]): PolicyDocument =>
      policy({
        ...section('a', 'Premier texte.'),
        blocks: [
          { type: 'paragraph', text: ['Premier texte.'] },
          {
            type: 'table',
            caption: 'Services',
            head: ['Nom'],
            rows: names.map((name) => [[name]]),
          },
          { type: 'definitions', items: [{ term: 'Base', text: ['l’accord'] }] },
        ],
      });
    const { sections, counts, rows } = comparePolicies(facts('Carte'), facts('Carte', 'Vidéo'));
    expect(counts).to.deep.equal({ kept: 1, added: 0, removed: 0, changed: 0 });
    expect(rows).to.equal(1);
    expect(sections[0]?.changes.map(({ mark }) => mark)).to.deep.equal(['kept']);
    expect(sections[0]?.rows.map(({ mark }) => mark)).to.deep.equal(['kept', 'added', 'kept']);
  });

  it('finds nothing between a version and itself', () => {
    const same = policy(section('a', 'Premier texte.', 'Un autre. Et encore.'));
    expect(comparePolicies(same, same).counts).to.deep.equal({
      kept: 3,
      added: 0,
      removed: 0,
      changed: 0,
    });
  });
});
