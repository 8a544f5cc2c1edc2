import { describe, it } from 'node:test';
import { expect } from 'chai';
import { localeOf, longDate } from '@limpide/contract/dates-in-words';

describe('what Intl is asked for', () => {
  it('Portuguese is of Europe, unless a region is named', () => {
    const day = new Date('2026-11-28T12:00:00Z');
    const medium = (tag: string) =>
      new Intl.DateTimeFormat(localeOf(tag), { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
    expect(medium('pt')).to.equal(medium('pt-PT'));
    expect(medium('pt')).not.to.equal(medium('pt-BR'));
    expect(longDate('2026-11-28', 'pt')).to.equal('28 de novembro de 2026');
  });

  it('English is of Britain, and Arabic in the digits of its texts', () => {
    expect(longDate('2026-11-28', 'en')).to.equal('28 November 2026');
    expect(longDate('2026-11-28', 'ar')).to.match(/^28 .* 2026$/);
  });
});
