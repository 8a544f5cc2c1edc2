import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDuration } from '../../src/core/expiry.js';

const PARIS = 'Europe/Paris';
const after = (from: string, duration: string, zone = PARIS) =>
  new Date(addDuration(Date.parse(from) / 1000, duration, zone) * 1000).toISOString();

describe('addDuration', () => {
  it('keeps the wall-clock time over a change of hour', () => {
    expect(after('2026-11-22T10:15:30Z', 'P6M')).to.equal('2027-05-22T09:15:30.000Z');
    expect(after('2026-06-15T08:00:00Z', 'P6M')).to.equal('2026-12-15T09:00:00.000Z');
  });

  it('takes the last day of a month that has no such date', () => {
    expect(after('2026-08-31T10:00:00Z', 'P6M')).to.equal('2027-02-28T11:00:00.000Z');
    expect(after('2027-08-31T10:00:00Z', 'P6M')).to.equal('2028-02-29T11:00:00.000Z');
    expect(after('2026-03-31T10:00:00Z', 'P6M')).to.equal('2026-09-30T10:00:00.000Z');
  });

  it('counts the days of the organisation’s zone, not of the visitor’s', () => {
    // Half past midnight in Paris on 31 August is still 30 August in London.
    expect(after('2026-08-30T22:30:00Z', 'P6M')).to.equal('2027-02-27T23:30:00.000Z');
    expect(after('2026-08-30T22:30:00Z', 'P6M', 'UTC')).to.equal('2027-02-28T22:30:00.000Z');
  });

  it('reads years, weeks and days', () => {
    expect(after('2026-01-10T12:00:00Z', 'P1Y1M', 'UTC')).to.equal('2027-02-10T12:00:00.000Z');
    expect(after('2026-01-10T12:00:00Z', 'P2W', 'UTC')).to.equal('2026-01-24T12:00:00.000Z');
    expect(after('2026-01-10T12:00:00Z', 'P180D', 'UTC')).to.equal('2026-07-09T12:00:00.000Z');
  });

  it('takes six months and UTC for what it cannot read', () => {
    expect(after('2026-01-10T12:00:00Z', 'six mois', 'Mars/Olympus')).to.equal(
      '2026-07-10T12:00:00.000Z',
    );
  });

  it('knows the clocks of Paris as the browser does, to the second of a change', () => {
    // Of the same clock, and read through the browser's calendar.
    const same = (t: number) =>
      void expect(addDuration(t, 'P6M', PARIS), String(t)).to.equal(
        addDuration(t, 'P6M', 'Europe/Madrid'),
      );
    for (let year = 2000; year <= 2050; year++)
      for (const month of [2, 3, 8, 9])
        for (const day of [24, 25, 28, 31])
          for (const second of [3599, 3600, 3601, 7199, 7200])
            same(Date.UTC(year, month, day, 0, 0, second) / 1000);
    const first = Date.parse('2000-01-01T00:00:00Z') / 1000;
    fc.assert(fc.property(fc.integer({ min: first, max: first + 50 * 365 * 86400 }), same));
  });

  it('lies 181 to 184 days ahead, give or take an hour, over forty years', () => {
    const first = Date.parse('2020-01-01T00:00:00Z') / 1000;
    fc.assert(
      fc.property(fc.integer({ min: first, max: first + 40 * 365 * 86400 }), (t) => {
        const days = (addDuration(t, 'P6M', PARIS) - t) / 86400;
        return days >= 180.9 && days <= 184.1;
      }),
      { numRuns: 500 },
    );
  });
});
