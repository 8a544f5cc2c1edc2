import { describe, it } from 'node:test';
import { expect } from 'chai';
import { contrast } from '../../src/law/contrast.js';

describe('contrast', () => {
  it('is WCAG’s', () => {
    expect(contrast('#000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#fff')).to.be.closeTo(4.48, 0.01);
    expect(contrast('red', '#fff')).to.equal(undefined);
  });
  it('of our own colours is enough', () => {
    for (const [ink, surface] of [
      ['#14213d', '#ffffff'],
      ['#1d4ed8', '#ffffff'],
      ['#e8edf7', '#121826'],
      ['#8fb3ff', '#121826'],
      ['#a3120a', '#ffffff'],
      ['#ffb4ab', '#121826'],
    ] as const)
      expect(contrast(ink, surface)).to.be.above(4.5);
  });
});
