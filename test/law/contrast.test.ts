import { describe, it } from 'node:test';
import { expect } from 'chai';
import { configuration } from '../../src/law/checks/configuration.js';
import type { Config } from '../../src/core/types.js';
import { contrast, readColour } from '../../src/law/contrast.js';
import { OURS } from '../../src/theme/preset-colours.js';

describe('contrast', () => {
  it('is WCAG’s, in any notation', () => {
    expect(contrast('#000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#fff')).to.be.closeTo(4.48, 0.01);
    expect(contrast('red', '#fff')).to.be.closeTo(4, 0.01);
    expect(contrast('not a colour', '#fff')).to.equal(undefined);
  });

  it('of our own colours is enough', () => {
    for (const { accent, text, error, surface } of [OURS.light, OURS.dark])
      for (const ink of [accent, text, error]) expect(contrast(ink, surface)).to.be.above(4.5);
  });
});

describe('readColour', () => {
  it('does not judge what the page shines through', () => {
    expect(readColour('rgb(0 0 0 / 40%)')).to.equal(undefined);
    expect(readColour('#0000')).to.equal(undefined);
  });
});

/** One colour too pale on white, one dark enough, in each notation. */
const NOTATIONS = {
  'a name': ['gold', 'navy'],
  hexadecimal: ['#9ad29a', '#1d4ed8'],
  'hsl()': ['hsl(120 38% 71%)', 'hsl(224 76% 48%)'],
  'oklch()': ['oklch(80% 0.12 145)', 'oklch(45% 0.2 264)'],
  'rgb() with a slash': ['rgb(154 210 154 / 100%)', 'rgb(29 78 216 / 1)'],
  'hwb()': ['hwb(120 60% 18%)', 'hwb(224 11% 15%)'],
  'color()': ['color(srgb 0.6 0.82 0.6)', 'color(display-p3 0.1 0.2 0.7)'],
};

describe('the checker', () => {
  const found = (theme: object) =>
    configuration({
      config: {
        organisation: { name: 'x' },
        purposes: [],
        services: [],
        theme,
      } as unknown as Config,
      problems: [],
    })
      .filter(({ rule }) => rule === 'contrast')
      .map(({ place }) => place);

  for (const [notation, [pale, deep]] of Object.entries(NOTATIONS))
    it(`finds a pale accent written as ${notation}, and passes a deep one`, () => {
      expect(found({ accent: pale })).to.deep.equal(['theme.accent']);
      expect(found({ accent: deep })).to.deep.equal([]);
    });

  it('reads the colours for the dark against the dark surface', () => {
    expect(found({ dark: { accent: 'navy' } })).to.deep.equal(['theme.dark.accent']);
    expect(found({ preset: 'contrast', accent: 'royalblue' })).to.deep.equal(['theme.accent']);
  });
});
