import { describe, it } from 'node:test';
import { expect } from 'chai';
import { refusalOf } from '../../src/law/refusal.js';
import type { Purpose } from '../../src/core/types.js';
import { plainText } from '../../src/law/document/inline.js';
import { allSections } from '../../src/law/document/build.js';
import { SHOP, SOFTSYSTEMS, compose, published } from './documents.js';

const asked = (...ids: string[]): Pick<Purpose, 'id' | 'basis'>[] =>
  ids.map((id) => ({ id, basis: id === 'audience' ? 'exempt' : 'consent' }));

const whole = async (given: Awaited<ReturnType<typeof published>>, name: string) => {
  const { sections, summary } = await compose(given, name);
  const blocks = allSections(sections).flatMap((section) => section.blocks);
  return [
    ...summary.map(plainText),
    ...blocks.flatMap((block) => ('text' in block ? [plainText(block.text)] : [])),
  ].join('\n');
};

describe('what a refusal changes (REQ-11)', () => {
  it('is nothing where what is asked for is the site’s interest alone', () => {
    for (const ids of [[], ['audience'], ['audience-advanced'], ['audience', 'advertising']])
      expect(refusalOf(asked(...ids))).to.equal('nothing');
  });

  it('is contents that are not shown, with purposes that show them', () => {
    for (const ids of [['media'], ['social'], ['audience-advanced', 'media'], ['chat', 'social']])
      expect(refusalOf(asked(...ids))).to.equal('contents');
  });

  it('is never promised to be nothing for a purpose of the owner’s own', () => {
    for (const ids of [['chat'], ['personalisation'], ['audience', 'chat']])
      expect(refusalOf(asked(...ids))).to.equal('depends');
  });

  it('is told so in the policy: with contents of other sites, never "ne change rien"', async () => {
    for (const [paths, name] of [
      [SHOP, '2026-09-01'],
      [SOFTSYSTEMS, '2026-11-22'],
    ] as const) {
      const text = await whole(await published(paths, name), name);
      expect(text).to.contain('ces contenus ne s’affichent pas');
      expect(text).not.to.match(/refuser ne change rien/i);
    }
  });

  it('is told so in the policy of a site that asks for nothing else: it changes nothing', async () => {
    const given = await published(SHOP, '2026-09-01');
    given.config.purposes = given.config.purposes.filter(({ basis }) => basis !== 'consent');
    given.config.purposes.push({ id: 'advertising', basis: 'consent', measures: [] });
    given.config.services = [];
    expect(await whole(given, '2026-09-01')).to.match(/Refuser ne change rien/);
  });
});

describe('the role of a company behind a service', () => {
  const roles = async (role?: 'processor') => {
    const given = await published(SHOP, '2026-09-01');
    const found = given.config.services.find(({ controller }) => controller);
    if (!found?.controller) throw new Error('no company');
    if (role) found.role = role;
    else delete found.role;
    const { sections } = await compose(given, '2026-09-01');
    const rows = allSections(sections)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'table' && block.head.includes('Rôle') ? block.rows : [],
      );
    const { name } = found.controller;
    return rows
      .map((row) => row.map(plainText))
      .filter(([first]) => first === name)
      .map(([, second]) => second);
  };

  it('is what the configuration declares', async () =>
    void expect(await roles('processor')).to.deep.equal(['Sous-traitant']));

  it('is not guessed where it declares none', async () =>
    void expect(await roles()).to.deep.equal(['Non précisé']));
});
