import { expect } from '@open-wc/testing';
import type { RightsContext } from '../../../src/components/rights/request/context.js';
import { CAPACITIES } from '@limpide/contract/kinds/rights-request/vocabulary';
import {
  emptyDraft,
  type RequestDraft,
} from '../../../src/components/rights/request/request-draft.js';
import { letterOf } from '../../../src/components/rights/letter.js';
import { optionsOf } from '../../../src/components/rights/request/options.js';
import { REQUEST_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';
import { receiptOf, receiptText } from '../../../src/components/rights/request-receipt.js';
import { mailAddress } from '../../../src/components/rights/other-channels.js';
import { loadTranslate } from '../../../src/i18n/engine.js';

const organisation = {
  name: 'Softsystems',
  email: 'contact@softsystems.ai',
  address: {
    street: '49 rue Voltaire',
    postalCode: '92300',
    city: 'Levallois-Perret',
    country: 'FR',
  },
  dpo: { name: 'Camille Martin', email: 'dpo@softsystems.ai' },
};
const filled: RequestDraft = {
  ...emptyDraft(),
  rights: [...REQUEST_RIGHTS],
  motives: ['delete-card'],
  details: Object.fromEntries(REQUEST_RIGHTS.map((right) => [right, `précision ${right}`])),
  fields: {
    ...emptyDraft().fields,
    identifier: 'ada@exemple.fr',
    person: 'Ada Lovelace',
    executor: 'Maître Noël',
    'mandate-object': 'tous les droits',
    'mandate-duration': '6 mois',
  },
};

for (const language of ['fr', 'en'] as const)
  describe(`the letter in ${language}`, () => {
    let context: RightsContext;
    before(async () => {
      const t = await loadTranslate(language, ['rights', 'forms', 'common', 'manager']);
      const config = { organisation, purposes: [], services: [], revision: '', source: '' };
      context = { t, language, config, options: optionsOf({}), draft: filled };
    });
    const whole = (draft: RequestDraft) => {
      const { sender, recipient, body, ...rest } = letterOf({ ...context, draft }, '2026-11-23');
      return [...sender, ...recipient, ...Object.values(rest), ...body].join('\n');
    };

    it('has every text, for each right and capacity, with nothing left to fill in', () => {
      for (const capacity of CAPACITIES)
        for (const right of REQUEST_RIGHTS) {
          const letter = whole({ ...filled, capacity, rights: [right] });
          expect(letter, `${right}, ${capacity}`).not.to.match(/{{|rights:|undefined/);
          expect(letter).to.match(/\b(7|1[5-8]|2[0-2]|85)\b/);
        }
    });

    it('names the article of each right, and to whom', () => {
      const letter = whole(filled);
      for (const part of ['15', '16', '17', '18', '20', '21', '22', '7', '85', '78-17'])
        expect(letter).to.contain(part);
      for (const part of [
        'Softsystems',
        'Camille Martin',
        '49 rue Voltaire',
        '92300',
        'ada@exemple.fr',
      ])
        expect(letter).to.contain(part);
    });

    it('says for whom somebody else acts, and nothing of it for oneself', () => {
      expect(whole({ ...filled, capacity: 'mandatary' })).to.contain('Ada Lovelace');
      expect(whole({ ...filled, capacity: 'mandatary' })).to.contain('6 mois');
      expect(whole(filled)).not.to.contain('Ada Lovelace');
    });

    it('REQ-62: carries directives as they are, and says that they may be revoked', () => {
      for (const scope of ['general', 'particular'] as const) {
        const letter = whole({
          ...filled,
          rights: ['post-mortem'],
          scope,
        });
        expect(letter).to.contain(context.t(`rights:directives.${scope}`).toLowerCase());
        expect(letter).to.contain('Maître Noël');
        expect(letter).to.contain('précision post-mortem');
        expect(letter).to.match(/révoquées à tout moment|revoked at any time/);
      }
      const alone = { ...filled, rights: ['post-mortem' as const] };
      expect(whole({ ...alone, fields: { ...filled.fields, executor: '' } })).not.to.contain(
        'Noël',
      );
      expect(context.t('rights:rights.post-mortem.hint')).to.match(/révoquer|revoke/);
    });

    it('has an e-mail beside it that says nothing of what was typed', () => {
      const mail = decodeURIComponent(mailAddress(context) ?? '');
      expect(mail).to.match(/^mailto:dpo@softsystems\.ai\?/);
      expect(mail).not.to.match(/précision|ada@|Lovelace|Noël|{{|rights:/);
    });

    it('leaves boxes to tick where nothing was ticked', () => {
      const blank = { ...context, draft: emptyDraft() };
      const { body } = letterOf(blank, '2026-01-30');
      expect(body.filter((line) => line.startsWith('☐ ')).length).to.equal(
        context.options.offer.length,
      );
    });

    it('gives the receipt’s times in the organisation’s zone', () => {
      const receipt = receiptOf(
        '6f1c2f34-0000-4000-8000-000000000000',
        {
          reference: 'DR-1',
          receivedAt: '2026-01-30T23:30:00Z',
          targetDate: '2026-02-28',
          legalDueDate: '2026-03-02',
        },
        {
          rights: ['acces', 'opposition-prospection'],
          answer: { by: 'email', email: 'ada@exemple.fr' },
        },
      );
      const text = receiptText(context, receipt);
      expect(text).to.match(
        language === 'fr' ? /31 janvier 2026 à 00:30/ : /31 January 2026 at 00:30/,
      );
      expect(text).to.match(language === 'fr' ? /2 mars 2026/ : /2 March 2026/);
      expect(text, 'one date').not.to.match(/28 février 2026|28 February 2026/);
      expect(text).to.contain('https://www.cnil.fr/fr/plaintes');
      expect(text).not.to.match(/{{|rights:/);
    });

    it('calls nothing immediate that somebody has still to do by hand', () => {
      const given = (left: string[]) =>
        receiptText(
          context,
          receiptOf(
            '6f1c2f34-0000-4000-8000-000000000000',
            {
              reference: 'DR-1',
              receivedAt: '2026-01-30T23:30:00Z',
              targetDate: '2026-02-28',
              legalDueDate: '2026-03-02',
              objection: { at: '2026-01-30T23:30:00Z', reached: ['email'], left, due: null },
            },
            { rights: ['opposition-prospection'] },
          ),
        );
      const immediate = /prend effet immédiatement|takes effect immediately/;
      expect(given([])).to.match(immediate);
      expect(given(['tools'])).not.to.match(immediate);
      expect(given(['tools'])).to.match(/le jour même|the same day/);
    });

    const receipt = (answer: Record<string, unknown>, form: Parameters<typeof receiptOf>[2]) =>
      receiptText(
        context,
        receiptOf(
          '6f1c2f34-0000-4000-8000-000000000000',
          {
            reference: 'DR-1',
            receivedAt: '2026-01-30T23:30:00Z',
            targetDate: '2026-02-28',
            legalDueDate: '2026-03-02',
            ...answer,
          },
          form,
        ),
      );
    const byEmail = { by: 'email' as const, email: 'ada@exemple.fr' };

    it('says in the receipt where the answer goes', () => {
      expect(receipt({}, { rights: ['acces'], answer: byEmail })).to.contain('ada@exemple.fr');
      const post = { by: 'post' as const, name: 'Ada Lovelace', street: '1 rue du Port' };
      const answer = { ...post, postalCode: '44000', city: 'Nantes', country: 'BE' };
      const text = receipt({}, { rights: ['acces'], answer });
      for (const part of ['Ada Lovelace', '1 rue du Port', '44000 Nantes', 'Belgi'])
        expect(text).to.contain(part);
    });

    it('says that an acknowledgement was sent where the endpoint says so, and only there', () => {
      const sent = language === 'fr' ? /accusé de réception/ : /acknowledgement/;
      const form = { rights: ['acces' as const], answer: byEmail };
      expect(receipt({ acknowledged: true }, form)).to.match(sent);
      for (const answer of [{}, { acknowledged: false }, { acknowledged: 'x' }])
        expect(receipt(answer, form)).not.to.match(sent);
    });

    it('stands on law 78-17 alone for heirs: letter, mail and receipt name no GDPR', () => {
      for (const rights of [[], [...REQUEST_RIGHTS], ...REQUEST_RIGHTS.map((right) => [right])]) {
        const draft: RequestDraft = { ...filled, capacity: 'heir', rights };
        const mail = decodeURIComponent(mailAddress({ ...context, draft }) ?? '');
        for (const text of [whole(draft), mail, receipt({}, { rights, capacity: 'heir' })])
          expect(text, rights.join()).not.to.match(/RGPD|GDPR|2016\/679|12\(3\)|paragraphe 3/);
        expect(whole(draft)).to.match(/article 85, II|Article 85, II/);
      }
      expect(whole(filled)).to.match(/RGPD|GDPR/);
    });

    it('says of a mandate whether it covers receiving the answer', () => {
      const draft: RequestDraft = { ...filled, capacity: 'mandatary' };
      const yes = language === 'fr' ? /m’autorise à recevoir/ : /allows me to receive/;
      const no = language === 'fr' ? /ne m’autorise pas/ : /does not allow me/;
      expect(whole(draft)).to.match(no);
      expect(whole({ ...draft, receivesAnswer: true })).to.match(yes);
      expect(whole({ ...draft, receivesAnswer: true })).not.to.match(no);
    });
  });
