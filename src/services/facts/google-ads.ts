import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'google-ads',
  name: 'Google Ads',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces et les adapte aux visites.',
    en: 'Measures what ads bring and fits them to visits.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['advertising'],
  hosts: ['www.googletagmanager.com'],
  storage: [
    {
      name: '_gcl_aw',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
    {
      name: '_gcl_gs',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
    {
      name: '_gcl_gb',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
    {
      name: '_gac_gb_*',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: {
        fr: 'Relie un achat ou une inscription au clic sur une annonce.',
        en: 'Links a purchase or a sign-up to a click on an ad.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.googletagmanager.com/gtag/js?id={conversionId}',
    queue: {
      name: 'gtag',
      into: 'dataLayer',
    },
    calls: [
      ['js', '{now}'],
      ['config', '{conversionId}'],
    ],
  },
  options: {
    conversionId: {
      pattern: '^AW-\\d+$',
      example: 'AW-123456789',
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
