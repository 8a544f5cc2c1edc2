import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { SectionInput } from '../../src/law/document/policy-file.js';
import { GENERATED_SECTIONS } from '../../src/law/document/generated-sections/index.js';
import { SECTIONS } from '../../src/law/document/sections.js';
import { placedSentences } from '../../src/law/document/sentences.js';
import { SHOP, compose, published, textOf } from './documents.js';

describe('the guide to the policy file', () => {
  const guide = async () => textOf('/docs/politique/policy-file.md');
  const examples = async () =>
    [...(await guide()).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) =>
      JSON.parse(json ?? ''),
    );

  it('shows a file that can be used as it stands, and lacks nothing', async () => {
    const given = await published(SHOP, '2026-09-01');
    const [file] = await examples();
    const document = await compose({ ...given, file, version: {} }, '2026-11-22');
    const text = placedSentences(document)
      .map((each) => each.text)
      .join('\n');
    expect(text).to.contain('2 ans à compter de la livraison, puis 3 ans en archive');
    expect(text).not.to.contain('à compléter');
  });

  it('shows sections that can be used as they stand', async () => {
    const given = await published(SHOP, '2026-09-01');
    const [, sections] = await examples();
    const made = await compose(
      { ...given, version: { sections: sections as SectionInput[] } },
      '2026-09-01',
    );
    expect(made.sections.map(({ id }) => id)).to.deep.equal(['responsable', 'droits', 'atelier']);
    const [, , own] = made.sections;
    expect(own?.blocks.map(({ type }) => type)).to.deep.equal([
      'paragraph',
      'list',
      'note',
      'control',
    ]);
    expect(own?.sections.map(({ id }) => id)).to.deep.equal(['traitement-commandes']);
  });

  it('names every part and every section of ours', async () => {
    const text = await guide();
    for (const name of Object.keys(GENERATED_SECTIONS)) expect(text).to.contain(`\`${name}\``);
    const ids = (sections: SectionInput[] = []): string[] =>
      sections.flatMap((each) =>
        typeof each === 'string' ? [] : [each.id ?? '', ...ids(each.sections)],
      );
    for (const id of ids(SECTIONS)) expect(text).to.contain(`\`${id}\``);
  });
});
