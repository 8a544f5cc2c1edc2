import { describe, it } from 'node:test';
import { expect } from 'chai';
import { editDistance } from '@limpide/contract/nearest';
import { months } from '@limpide/contract/duration';

describe('distance and months', () => {
  it('counts letters', () => {
    expect(editDistance('softsytems', 'softsystems')).to.equal(1);
    expect(editDistance('', 'abc')).to.equal(3);
    expect(editDistance('chat', 'chien')).to.equal(3);
  });
  for (const [iso, count] of [
    ['P13M', 13],
    ['P1Y1M', 13],
    ['P397D', 13],
    ['PT30M', 0],
    ['session', undefined],
    ['P', undefined],
  ] as const)
    it(`${iso} is ${count} months`, () => void expect(months(iso)).to.equal(count));
});
