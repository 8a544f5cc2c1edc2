import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  dueDates,
  easter,
  isDay,
  prolong,
  publicHolidays,
  TERRITORIES,
  weekday,
} from '@limpide/contract/periods';

const TABLE: [received: string, target: string, legal: string, extended: string][] = [
  ['2026-01-31', '2026-02-28', '2026-03-02', '2026-04-30'],
  ['2026-03-06', '2026-04-06', '2026-04-07', '2026-06-08'],
  ['2026-04-14', '2026-05-14', '2026-05-15', '2026-07-15'],
  ['2026-06-14', '2026-07-14', '2026-07-15', '2026-09-14'],
  ['2026-08-31', '2026-09-30', '2026-09-30', '2026-11-30'],
  ['2026-10-11', '2026-11-11', '2026-11-12', '2027-01-11'],
  ['2026-11-25', '2026-12-25', '2026-12-28', '2027-02-25'],
];

const day = fc.integer({ min: 0, max: 60 * 365 }).map((count) => addDays('2000-01-01', count));
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const territory = fc.constantFrom(...TERRITORIES);
const zone = fc.constantFrom('Europe/Paris', 'America/Martinique', 'Indian/Mayotte', 'UTC');

describe('REQ-57: due dates', () => {
  for (const [received, targetDate, legalDueDate, extendedDueDate] of TABLE)
    it(`received on ${received}: ${targetDate}, at the latest ${legalDueDate}`, () => {
      const expected = { targetDate, legalDueDate, extendedDueDate };
      expect(dueDates(received)).to.deep.equal(expected);
      expect(dueDates(`${received}T12:00:00Z`)).to.deep.equal(expected);
    });

  it('reads the day of receipt in Paris, on both sides of midnight and of a change of hour', () => {
    expect(dueDates('2026-01-30T22:59:59Z').targetDate).to.equal('2026-02-28');
    expect(dueDates('2026-01-30T23:00:00Z').targetDate).to.equal('2026-02-28');
    expect(dueDates('2026-03-14T22:59:59Z').targetDate).to.equal('2026-04-14');
    expect(dueDates('2026-03-14T23:00:00Z').targetDate).to.equal('2026-04-15');
    expect(dueDates('2026-07-14T21:59:59Z').targetDate).to.equal('2026-08-14');
    expect(dueDates('2026-07-14T22:00:00Z').targetDate).to.equal('2026-08-15');
    expect(dueDates('2026-07-14T22:00:00Z', { timeZone: 'UTC' }).targetDate).to.equal('2026-08-14');
    expect(dueDates('2026-07-15T00:00:00+02:00').targetDate).to.equal('2026-08-15');
  });

  it('takes no date without a zone, and nothing that is not a date', () => {
    for (const text of ['2026-02-30', '2026-01-31T12:00:00', 'hier', '', '2026-1-31'])
      expect(() => dueDates(text), text).to.throw(RangeError);
    expect(() => dueDates('2026-01-31T12:00:00Z', { timeZone: 'Mars/Olympus' })).to.throw();
    expect(() => dueDates('2026-01-31', { holidays: 'lune' as never })).to.throw(RangeError);
  });

  it('never falls before receipt, nor on a day that is not worked', () => {
    fc.assert(
      fc.property(instant, zone, territory, (receivedAt, timeZone, holidays) => {
        const received = dayIn(receivedAt, timeZone);
        const { targetDate, legalDueDate, extendedDueDate } = dueDates(receivedAt, {
          timeZone,
          holidays,
        });
        expect(daysBetween(received, targetDate)).to.be.within(28, 31);
        // Easter in Alsace, Good Friday to Monday, is the longest rest there is.
        expect(daysBetween(targetDate, legalDueDate)).to.be.within(0, 4);
        expect(daysBetween(received, extendedDueDate)).to.be.within(89, 96);
        for (const due of [legalDueDate, extendedDueDate]) {
          expect(weekday(due)).to.be.within(1, 5);
          expect(publicHolidays(Number(due.slice(0, 4)), holidays)).not.to.include(due);
        }
      }),
    );
  });

  it('never comes earlier for what is received later', () => {
    fc.assert(
      fc.property(instant, instant, territory, (one, other, holidays) => {
        const [first, second] = [one, other].sort() as [string, string];
        const [before, after] = [dueDates(first, { holidays }), dueDates(second, { holidays })];
        for (const key of ['targetDate', 'legalDueDate', 'extendedDueDate'] as const)
          expect(before[key] <= after[key], key).to.equal(true);
      }),
    );
  });

  it('has every day in between refused: the due date is the first worked one', () => {
    fc.assert(
      fc.property(day, territory, (received, holidays) => {
        const { targetDate, legalDueDate } = dueDates(received, { holidays });
        for (let each = targetDate; each < legalDueDate; each = addDays(each, 1))
          expect(
            [0, 6].includes(weekday(each)) ||
              publicHolidays(Number(each.slice(0, 4)), holidays).includes(each),
          ).to.equal(true);
      }),
    );
  });

  it('takes holidays of one’s own', () => {
    const holidays = (year: number) => [...publicHolidays(year), `${year}-09-30`];
    expect(dueDates('2026-08-31', { holidays }).legalDueDate).to.equal('2026-10-01');
  });
});

describe('REQ-65: suspension', () => {
  it('moves the due dates by the days that were suspended, then to a worked day', () => {
    const suspensions = [{ from: '2026-09-10', to: '2026-09-20' }];
    expect(dueDates('2026-08-31', { suspensions })).to.deep.equal({
      targetDate: '2026-10-10',
      legalDueDate: '2026-10-12',
      extendedDueDate: '2026-12-10',
    });
  });

  it('has no end while it is open', () => {
    const suspensions = [{ from: '2026-09-10' }];
    expect(dueDates('2026-08-31', { suspensions }).legalDueDate).to.equal(undefined);
  });

  it('counts a day once, and revives nothing that is over', () => {
    const twice = [
      { from: '2026-09-10', to: '2026-09-20' },
      { from: '2026-09-15', to: '2026-09-25' },
    ];
    expect(prolong('2026-09-30', twice)).to.equal('2026-10-15');
    expect(prolong('2026-09-30', [...twice].reverse())).to.equal('2026-10-15');
    expect(prolong('2026-09-30', [{ from: '2026-10-01', to: '2026-12-01' }])).to.equal(
      '2026-09-30',
    );
  });

  it('never shortens a period, whatever the suspensions', () => {
    const suspension = fc.record({ from: day, to: day });
    fc.assert(
      fc.property(day, fc.array(suspension, { maxLength: 5 }), (end, suspensions) => {
        expect((prolong(end, suspensions) as string) >= end).to.equal(true);
      }),
    );
  });
});

describe('public holidays', () => {
  it('knows Easter', () => {
    // Dates as the Bureau des longitudes publishes them.
    expect([1961, 1999, 2008, 2011, 2024, 2025, 2026, 2027, 2038].map(easter)).to.deep.equal([
      '1961-04-02',
      '1999-04-04',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  it('lists the eleven of 2026, and ten where Ascension is also the first of May', () => {
    expect(publicHolidays(2026)).to.deep.equal([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(publicHolidays(2008)).to.have.length(10);
  });

  it('has those of Alsace-Moselle and of each place overseas', () => {
    const own = (name: (typeof TERRITORIES)[number]) =>
      publicHolidays(2026, name).filter((each) => !publicHolidays(2026).includes(each));
    expect(own('alsace-moselle')).to.deep.equal(['2026-04-03', '2026-12-26']);
    expect(own('guadeloupe')).to.deep.equal(['2026-05-27']);
    expect(own('guyane')).to.deep.equal(['2026-06-10']);
    expect(own('martinique')).to.deep.equal(['2026-05-22']);
    expect(own('mayotte')).to.deep.equal(['2026-04-27']);
    expect(own('reunion')).to.deep.equal(['2026-12-20']);
    expect(own('saint-barthelemy')).to.deep.equal(['2026-10-09']);
    expect(own('saint-martin')).to.deep.equal(['2026-05-28']);
  });
});

describe('calendar days', () => {
  it('adds and counts days in opposite ways', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).to.equal(count);
      }),
    );
  });

  it('keeps the date of a month where it exists', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 24 }), (from, count) => {
        const later = addMonths(from, count);
        expect(isDay(later)).to.equal(true);
        const [kept, wanted] = [later.slice(8), from.slice(8)];
        if (kept !== wanted) {
          expect(kept < wanted).to.equal(true);
          expect(addDays(later, 1).slice(8)).to.equal('01');
        }
      }),
    );
  });
});
