import { beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { allSections } from '../../src/law/document/build.js';
import { plainText } from '../../src/law/document/inline.js';
import type { Block, PolicyDocument } from '../../src/law/document/types.js';
import { normalise, sentences } from '../components/policy/source.js';
import { SOFTSYSTEMS, documentOf, textOf } from './documents.js';

/** Sentences that somebody wrote: titles, paragraphs and lists. Tables and cards are generated. */
function written(document: PolicyDocument): string[] {
  const text = (block: Block): string[] => {
    if (block.type === 'paragraph' || block.type === 'note') return [plainText(block.text)];
    return block.type === 'list' ? block.items.map(plainText) : [];
  };
  return allSections(document.sections)
    .filter(({ id }) => !id.startsWith('traitement-'))
    .flatMap((section) => [section.title, ...section.blocks.flatMap(text)])
    .flatMap((each) => sentences(each));
}

/** What ecarts.md quotes: `> …` lines after "Version de 2018" and after "Version proposée". */
function quoted(markdown: string): { before: string[]; after: string[] } {
  const quotes = { before: [] as string[], after: [] as string[] };
  let side = quotes.before;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('Version de 2018')) side = quotes.before;
    else if (line.startsWith('Version proposée')) side = quotes.after;
    else if (line.startsWith('> ')) side.push(...sentences(line.slice(2)));
  }
  return quotes;
}

describe('Softsystems’ proposed version against the one of 2018', () => {
  let before: string[];
  let after: string[];
  let quotes: ReturnType<typeof quoted>;

  beforeEach(async () => {
    before = written(await documentOf(SOFTSYSTEMS, '2018-11-20'));
    after = written(await documentOf(SOFTSYSTEMS, '2026-11-22'));
    quotes = quoted(await textOf('/docs/politique/ecarts.md'));
  });

  it('keeps or lists every sentence', () => {
    for (const sentence of after)
      expect(
        before.includes(sentence) || quotes.after.includes(sentence),
        `neither kept nor listed: « ${sentence} »`,
      ).to.equal(true);
  });

  it('lists every sentence of 2018 that is gone', () => {
    for (const sentence of before)
      expect(
        after.includes(sentence) || quotes.before.includes(sentence),
        `gone without a word: « ${sentence} »`,
      ).to.equal(true);
  });

  it('quotes nothing that is not there', () => {
    for (const sentence of quotes.before) {
      expect(before, 'quoted from 2018').to.include(sentence);
      expect(after, 'quoted as gone').not.to.include(sentence);
    }
    for (const sentence of quotes.after) expect(after, 'quoted as proposed').to.include(sentence);
  });

  it('keeps sections in their order, and most sentences', async () => {
    const [old, now] = await Promise.all(
      ['2018-11-20', '2026-11-22'].map((name) => documentOf(SOFTSYSTEMS, name)),
    );
    const ids = (document?: PolicyDocument) => document?.sections.map(({ id }) => id);
    expect(ids(now)).to.deep.equal(ids(old));
    // But for capitals and the sign they end with: those of its titles.
    const bare = (sentence: string) => sentence.toLowerCase().replace(/\s*[.:]$/, '');
    const kept = before.map(bare);
    expect(after.filter((sentence) => kept.includes(bare(sentence))).length).to.be.above(50);
  });

  it('gives a rule for each', async () => {
    const markdown = await textOf('/docs/politique/ecarts.md');
    for (const part of markdown.split('\n### ').slice(1))
      expect(normalise(part)).to.match(/ Règle : .{10,}/);
  });
});
