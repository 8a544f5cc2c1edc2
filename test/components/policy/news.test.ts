import { expect } from '@open-wc/testing';
import { isNews } from '../../../src/components/policy/news.js';

const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

describe('isNews', () => {
  it('is a material change of the last year, or one to come', () => {
    const version = { date: '2026-03-01', material: true };
    expect(isNews(version, 'x', at('2026-02-01'))).to.equal(true);
    expect(isNews(version, 'x', at('2026-03-02'))).to.equal(true);
    expect(isNews(version, 'x', at('2027-02-20'))).to.equal(true);
    expect(isNews(version, 'x', at('2027-03-03'))).to.equal(false);
  });

  it('is no change of wording, nor one whose date is not known', () => {
    expect(isNews({ date: '2026-03-01' }, 'x', at('2026-03-02'))).to.equal(false);
    expect(isNews({ material: true }, 'printemps', at('2026-03-02'))).to.equal(false);
    expect(isNews({ material: true }, '2026-03-01', at('2026-03-02'))).to.equal(true);
  });

  it('is nothing that is only proposed', () => {
    const version = { date: '2026-03-01', material: true, status: 'proposed' as const };
    expect(isNews(version, 'x', at('2026-03-02'))).to.equal(false);
  });
});
