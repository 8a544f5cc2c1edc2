import { describe, it } from 'node:test';
import { expect } from 'chai';
import { loadTranslate } from '../../src/i18n/engine.js';
import type { Config } from '../../src/core/types.js';
import { plainText } from '../../src/law/document/inline.js';
import { sectionContext } from '../../src/law/document/generated-sections/section-context.js';
import type { Processing } from '../../src/law/facts.js';
import { signUpNotice } from '../../src/law/texts/sign-up-notice.js';
import { durationText } from '../../src/i18n/duration.js';

const config: Config = {
  organisation: { name: 'Exemple', email: 'a@exemple.fr' },
  purposes: [],
  services: [],
  revision: '',
  source: '',
  policy: { url: '/politique' },
};
const letters: Processing = {
  id: 'lettres',
  title: 'Lettres',
  marketing: 'email',
  basis: 'consent',
  retention: [
    { duration: 'P3Y', start: { fr: 'à compter du dernier clic', en: 'from the last click' } },
  ],
  recipients: [],
};

for (const language of ['fr', 'en'] as const)
  describe(`the notice of a sign-up in ${language}`, () => {
    const noticeOf = async (processing: Processing[], changes: Partial<Config> = {}) => {
      const t = await loadTranslate(language, ['newsletter', 'policy', 'manager']);
      const own = { ...config, ...changes };
      const context = sectionContext({
        language,
        t,
        organisation: own.organisation,
        purposes: [],
        services: [],
        facts: { processing },
        duration: (iso) => durationText(t, iso),
        locales: {},
        lifetime: 'P6M',
      });
      const { lines, policy } = signUpNotice(context, {
        config: own,
        list: 'LISTE',
        openTracking: true,
      });
      const texts = lines.map(({ id, text }) => [id, plainText(text)] as const);
      return { ...Object.fromEntries(texts), policy: plainText(policy) } as Record<string, string>;
    };

    it('says everything, in an order, and with the facts’ own words', async () => {
      const notice = await noticeOf([letters]);
      expect(Object.keys(notice)).to.deep.equal([
        ...['controller', 'purpose', 'basis', 'refusal', 'recipients', 'retention', 'stop'],
        ...['rights', 'policy'],
      ]);
      expect(notice['controller']).to.equal('Exemple, a@exemple.fr');
      expect(notice['purpose']).to.contain('LISTE');
      expect(notice['retention']).to.match(/^3 (ans|years) .*(clic|click)$/);
      expect(notice['rights']).to.contain('CNIL');
      expect(notice['policy']).to.contain('Exemple');
      expect(JSON.stringify(notice)).not.to.match(/newsletter:|policy:|\{\{/);
    });

    it('says what nobody gave to be missing', async () => {
      const missing = language === 'fr' ? /compléter par l’éditeur/ : /completed by the publisher/;
      const notice = await noticeOf([], { policy: {} });
      for (const key of ['recipients', 'retention', 'policy'])
        expect(notice[key], key).to.match(missing);
      expect(notice['refusal']).not.to.match(missing);
    });

    it('is about the processing that is named', async () => {
      const other: Processing = {
        ...letters,
        id: 'autre',
        retention: [{ duration: 'P1Y', start: 'x' }],
      };
      const newsletter = { processing: 'autre' };
      expect((await noticeOf([letters, other], { newsletter }))['retention']).to.match(
        /^1 (an|year) /,
      );
    });
  });
