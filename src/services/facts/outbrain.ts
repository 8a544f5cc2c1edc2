import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'outbrain',
  name: 'Outbrain',
  kind: 'advertising',
  description: {
    fr: 'Affiche et mesure des contenus recommandés.',
    en: 'Shows and measures recommended contents.',
  },
  company: 'Outbrain',
  entity: null,
  country: null,
  policyUrl: 'https://www.outbrain.com/legal/privacy#privacy-policy',
  purposes: ['advertising'],
  hosts: ['amplify.outbrain.com', '*.outbrain.com'],
  storage: [
    {
      name: 'obuid',
      type: 'cookie',
      duration: 'P3M',
      party: 'third',
      domain: 'outbrain.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'recs',
      type: 'cookie',
      duration: 'PT1M',
      party: 'third',
      domain: 'outbrain.com',
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://amplify.outbrain.com/cp/obtp.js',
    queue: {
      name: 'obApi',
      store: 'queue',
      handler: 'dispatch',
      set: {
        version: '1.1',
        loaded: true,
        marketerId: '{marketerId}',
      },
    },
    calls: [['track', 'PAGE_VIEW']],
  },
  options: {
    marketerId: {
      pattern: '^[\\w.-]+$',
      example: '00a1b2c3',
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
