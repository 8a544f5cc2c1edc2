import { LINKEDIN } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur LinkedIn.',
    en: 'Measures what ads on LinkedIn bring.',
  },
  company: 'LinkedIn',
  entity: null,
  country: null,
  policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  purposes: ['advertising'],
  hosts: ['snap.licdn.com'],
  storage: [
    ...LINKEDIN,
    {
      name: 'li_oatml',
      type: 'cookie',
      duration: 'P30D',
      party: 'third',
      domain: 'linkedin.com',
      description: commonTexts.recognisesForAds,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    globals: {
      _linkedin_partner_id: '{partnerId}',
      _linkedin_data_partner_ids: ['{partnerId}'],
    },
  },
  options: {
    partnerId: {
      pattern: '^\\d+$',
      example: '123456',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
