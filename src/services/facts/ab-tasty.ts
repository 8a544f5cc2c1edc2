import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  kind: 'audience',
  description: {
    fr: 'Compare plusieurs versions d’une page.',
    en: 'Compares several versions of a page.',
  },
  company: 'ABTasty',
  entity: null,
  country: null,
  policyUrl: 'https://www.abtasty.com/terms-of-use/',
  purposes: ['personalisation'],
  hosts: ['try.abtasty.com', '*.abtasty.com'],
  storage: [
    {
      name: 'ABTasty',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Retient la variante de la page qui est montrée.',
        en: 'Remembers which version of the page is shown.',
      },
    },
    {
      name: 'ABTastySession',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://try.abtasty.com/{accountId}.js',
  },
  options: {
    accountId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4e5',
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
