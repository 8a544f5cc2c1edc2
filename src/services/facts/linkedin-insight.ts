import type { CatalogueFile } from '../file.js';

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
    {
      name: 'lidc',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: 'bcookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'bscookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'li_oatml',
      type: 'cookie',
      duration: 'P30D',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
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
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
