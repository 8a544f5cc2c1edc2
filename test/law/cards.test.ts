import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Processing } from '../../src/law/facts.js';
import { found, processing } from './findings.js';

describe('REQ-40: data of payment cards', () => {
  const kept = (changes: Partial<Processing>) =>
    found((given) =>
      Object.assign(processing(given), {
        basis: 'legitimate-interests',
        data: ['numéro de carte bancaire'],
        ...changes,
      }),
    );
  const period = (start: string, duration: string) => ({ retention: [{ start, duration }] });

  it('are kept 13 months, 15 where the debit may be deferred', async () => {
    expect(await kept(period('à compter du débit', 'P13M'))).not.to.include('card-too-long');
    expect(await kept(period('à compter du débit', 'P14M'))).to.include('card-too-long');
    const deferred = 'à compter du débit, qui peut être différé';
    expect(await kept(period(deferred, 'P15M'))).not.to.include('card-too-long');
    expect(await kept(period(deferred, 'P16M'))).to.include('card-too-long');
  });

  it('count their archive', async () => {
    const retention = [
      {
        start: 'à compter du débit',
        duration: 'P1M',
        archive: { duration: 'P2Y', reason: 'preuve' },
      },
    ];
    expect(await kept({ retention })).to.include('card-too-long');
  });

  it('are kept as long as their holder agrees, where that is the basis', async () => {
    const wallet = period('à compter du dernier achat', 'P3Y');
    expect(await kept({ basis: 'consent', ...wallet })).not.to.include('card-too-long');
  });

  it('never hold the security code once the transaction is over', async () => {
    const data = ['numéro de carte bancaire', 'cryptogramme visuel'];
    expect(await kept({ data, ...period('à compter du débit', 'P13M') })).to.include('card-code');
    const over = period('à compter de la commande', 'le temps de la transaction');
    expect(await kept({ data, ...over })).not.to.include('card-code');
  });

  it('are no other card’s', async () => {
    const loyalty = {
      data: ['numéro de carte de fidélité'],
      ...period('à compter de l’achat', 'P3Y'),
    };
    expect(await kept(loyalty)).not.to.include('card-too-long');
  });
});
