import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testCollector, TOKEN, type TestCollector } from './support/collector.js';
import { databases, makePostgres } from './support/databases.js';
import { textOf } from './support/mail-text.js';
import { PATH, rightsBody, type RightsReceipt } from './support/rights-body.js';
import { ScriptedClock } from './support/scripted-clock.js';
import { startSmtp, type SmtpProcess } from './support/smtp.js';
import { until } from './support/until.js';

for (const [name, makeDatabase] of databases)
  describe(`mails about rights requests on ${name}`, () => {
    const clock = new ScriptedClock('2026-11-25T09:00:00Z');
    let collector: TestCollector;
    let smtp: SmtpProcess;
    before(async () => {
      smtp = await startSmtp();
      collector = await testCollector(await makeDatabase(), {
        now: clock.now,
        sites: [
          {
            id: 'exemple',
            origins: ['https://exemple.fr'],
            name: 'Softsystems',
            url: 'https://exemple.fr/vie-privee',
            about: { organisation: 'Softsystems', fallbackLocale: 'en' },
          },
        ],
        mail: { smtpUrl: smtp.url, from: 'Softsystems <contact@exemple.fr>' },
      });
    });
    after(async () => {
      await collector.remove();
      await smtp.stop();
    });
    const post = async (form: object, changes = {}): Promise<RightsReceipt> => {
      const answer = await collector.client.post(rightsBody({ ...form }, changes), {}, PATH);
      assert.equal(answer.status, 201, await answer.clone().text());
      return (await answer.json()) as RightsReceipt;
    };
    const by = (email: string) => ({ answer: { by: 'email', email } });
    const mailsTo = (address: string) => smtp.taken.filter(({ to }) => to.includes(address));
    const nextTo = async (address: string, count = 1): Promise<string> => {
      await until(() => mailsTo(address).length >= count, 60_000);
      return mailsTo(address)[count - 1]?.source ?? '';
    };
    const act = (reference: string, action: object) =>
      collector.client.send(
        JSON.stringify(action),
        { authorization: `Bearer ${TOKEN}` },
        `/register/${reference}`,
      );

    // The collector sends what waits every ten seconds: all of it is asked for first.
    let anne: RightsReceipt;
    before(async () => {
      anne = await post(by('anne@taken.test'));
      await post({
        ...by('paul@taken.test'),
        rights: ['opposition-prospection'],
        identifier: undefined,
        details: undefined,
      });
      await post(by('ann@taken.test'), { notice: { ...rightsBody().notice, lang: 'en' } });
      await post(by('anna@taken.test'), { notice: { ...rightsBody().notice, lang: 'de-AT' } });
      const { reference } = await post(by('lea@taken.test'));
      await act(reference, { type: 'identity-requested', reason: 'Deux comptes à ce nom.' });
      await act(reference, { type: 'identity-provided', text: 'x' });
      await act(reference, { type: 'extended', reason: 'Archives nombreuses.' });
      await post({
        answer: {
          by: 'post',
          name: 'A',
          street: 'B',
          postalCode: '75002',
          city: 'C',
          country: 'FR',
        },
      });
      for (let count = 0; count < 7; count += 1) await post(by('Flood@taken.test'));
      await post(by('last@taken.test'));
      await until(() => mailsTo('last@taken.test').length > 0, 60_000);
    });

    it('acknowledge: reference, date, rights, date of the answer, free, remedies, link', async () => {
      const { reference, statusUrl } = anne;
      const source = await nextTo('anne@taken.test');
      assert.match(source, /^Content-Type: multipart\/alternative;/m);
      const text = textOf(source);
      for (const part of [
        reference,
        'Softsystems',
        'mercredi 25 novembre 2026 à 10:00',
        'accès et effacement',
        'vendredi 25 décembre 2026',
        'gratuit',
        'https://www.cnil.fr/fr/plaintes',
        'saisir la justice',
        statusUrl,
      ])
        assert.ok(text.includes(part), `${part} in ${text}`);
      assert.ok(statusUrl.startsWith('https://exemple.fr/vie-privee/rights-requests/DR-'));
      assert.doesNotMatch(text, /sans délai|C-1042|\{\{/);
    });

    it('say that an objection to marketing counts at once', async () => {
      assert.match(textOf(await nextTo('paul@taken.test')), /pris en compte sans délai/);
    });

    it('are in English where the page is', async () => {
      assert.match(textOf(await nextTo('ann@taken.test')), /free of charge/);
    });

    it('are in the language that stands for those which are not there', async () => {
      assert.match(textOf(await nextTo('anna@taken.test')), /free of charge/);
    });

    it('ask about the identity and tell an extension, with the reason', async () => {
      await until(() => mailsTo('lea@taken.test').length === 3, 60_000);
      const texts = mailsTo('lea@taken.test').map(({ source }) => textOf(source));
      const asked = texts.find((text) => text.includes('Deux comptes à ce nom.')) ?? '';
      assert.match(asked, /suspendu depuis le mercredi 25 novembre 2026/);
      assert.match(asked, /rights-requests\/DR-/);
      const told = texts.find((text) => text.includes('Archives nombreuses.')) ?? '';
      assert.match(told, /jeudi 25 février 2027/);
    });

    it('go to nobody who wants the answer by post, and flood nobody', async () => {
      await until(() => mailsTo('Flood@taken.test').length === 5, 60_000);
      // Anne, Paul, Ann, Anna, three for Léa, five of seven, the last.
      await until(() => smtp.taken.length >= 13, 60_000);
      assert.equal(smtp.taken.length, 13);
    });
  });

describe('without a mail server', () => {
  it('nothing is queued', async () => {
    const collector = await testCollector(await makePostgres());
    await collector.client.post(rightsBody(), {}, PATH);
    const metrics = await fetch(`${collector.url}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    assert.match(await metrics.text(), /^limpide_mails_waiting 0$/m);
    await collector.remove();
  });
});
