import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { ThemeInput } from '../../src/core/types.js';
import { contrast, readColour } from '../../src/law/contrast.js';
import { palette, type Palette } from '../../src/theme/palette.js';
import { schemeOf } from '../../src/theme/preset-colours.js';

const PRESETS = ['default', 'compact', 'dsfr', 'contrast'] as const;
const SCHEMES = { light: false, dark: true };

const of = (theme: ThemeInput, dark: boolean): Palette =>
  palette(theme, schemeOf(theme.preset), dark, readColour).palette;

/** Every pair that a surface shows, with what it needs: text, then edges and rings. */
function tooNear(colours: Palette, least: number): string[] {
  const text: [keyof Palette, keyof Palette][] = [
    ['text', 'surface'],
    ['text', 'tint'],
    ['soft', 'surface'],
    ['soft', 'tint'],
    ['link', 'surface'],
    ['link', 'tint'],
    ['error', 'surface'],
    ['error', 'tint'],
    ['on', 'accent'],
    ['on', 'hover'],
  ];
  const edges: [keyof Palette, keyof Palette][] = [
    ['ring', 'surface'],
    ['rim', 'surface'],
    ['edge', 'surface'],
  ];
  const below = (pairs: [keyof Palette, keyof Palette][], wanted: number) =>
    pairs.flatMap(([one, other]) => {
      const ratio = contrast(colours[one], colours[other]) ?? 0;
      return ratio < wanted ? [`${one} on ${other}: ${ratio.toFixed(2)}`] : [];
    });
  return [...below(text, least), ...below(edges, 3)];
}

describe('the palette of each preset', () => {
  for (const preset of PRESETS)
    for (const [scheme, dark] of Object.entries(SCHEMES))
      it(`${preset} is read in ${scheme}: text, buttons, focus, errors`, () => {
        expect(tooNear(of({ preset }, dark), preset === 'contrast' ? 7 : 4.5)).to.deep.equal([]);
      });

  it('dsfr is in the colours of the design system', () => {
    const light = of({ preset: 'dsfr' }, false);
    const dark = of({ preset: 'dsfr' }, true);
    expect([light.accent, light.on, light.ring]).to.deep.equal(['#000091', '#f5f5fe', '#0a76f6']);
    expect([dark.accent, dark.surface]).to.deep.equal(['#8585f6', '#161616']);
  });
});

describe('the palette of an owner’s colours', () => {
  it('keeps a pale accent where it fills, with dark text on it, and turns it where it is text', () => {
    const colours = of({ accent: 'gold' }, false);
    expect(colours.accent).to.equal('#ffd700');
    expect(colours.on).to.equal('#000000');
    expect(colours.link).not.to.equal('#ffd700');
    expect(tooNear(colours, 4.5)).to.deep.equal([]);
  });

  it('turns what was meant for the light when it is dark, and leaves what was meant for the dark', () => {
    expect(of({ accent: '#000091' }, true).accent).not.to.equal('#000091');
    expect(of({ accent: '#000091', dark: { accent: '#aabbff' } }, true).accent).to.equal('#aabbff');
  });

  it('keeps a surface that is named once in both, with text that is read there', () => {
    const colours = of({ surface: '#fffdf5' }, true);
    expect(colours.surface).to.equal('#fffdf5');
    expect(colours.text).to.equal('#14213d');
  });

  it('reads a link on a surface of the middle and on its tint', () => {
    const colours = of({ dark: { accent: '#f9fff3', surface: '#91711c' } }, true);
    expect(tooNear(colours, 4.5)).to.deep.equal([]);
  });

  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => '#' + value.toString(16).padStart(6, '0'));
  it('is read whatever they are', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESETS),
        fc.record({ accent: hex, surface: hex, text: hex }, { requiredKeys: [] }),
        fc.option(fc.record({ accent: hex, surface: hex, text: hex }, { requiredKeys: [] }), {
          nil: undefined,
        }),
        fc.boolean(),
        (preset, colours, other, dark) => {
          const made = of({ preset, ...colours, ...(other && { dark: other }) }, dark);
          // On a surface of middle grey no colour has 7 to 1: the farthest is all there is.
          const most = Math.max(
            contrast(made.surface, '#000000') ?? 0,
            contrast(made.surface, '#ffffff') ?? 0,
          );
          const least = preset === 'contrast' ? Math.min(7, most) - 0.001 : 4.5;
          const faults = tooNear(made, least);
          // What is written on a fill that no text has 7 to 1 on is black or white.
          expect(faults.filter((each) => most >= 7.1 || !each.startsWith('on '))).to.deep.equal([]);
        },
      ),
    ));

  const faint = (theme: ThemeInput) =>
    [false, true].flatMap((dark) =>
      palette(theme, schemeOf(theme.preset), dark, readColour).faint.map(({ key }) => key),
    );
  it('names what is too near to the surface, in light and in dark', () => {
    expect(faint({ accent: 'gold' })).to.deep.equal(['theme.accent']);
    expect(faint({ dark: { accent: '#222', text: '#333' } })).to.deep.equal([
      'theme.dark.accent',
      'theme.dark.text',
    ]);
    expect(faint({ accent: '#1d4ed8' })).to.deep.equal([]);
    expect(faint({ preset: 'contrast', accent: '#1d4ed8' })).to.deep.equal(['theme.accent']);
  });
});
