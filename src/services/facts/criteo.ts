import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'criteo',
  name: 'Criteo',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces selon les produits vus.',
    en: 'Shows ads after the products that were viewed.',
  },
  company: 'Criteo',
  entity: null,
  country: null,
  policyUrl: 'https://www.criteo.com/privacy/',
  purposes: ['advertising'],
  hosts: ['static.criteo.net', '*.criteo.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.criteo.net/js/ld/ld.js',
    queue: {
      name: 'criteo_q',
      array: true,
    },
    calls: [
      {
        event: 'setAccount',
        account: '{account}',
      },
    ],
  },
  options: {
    account: {
      pattern: '^\\d+$',
      example: '12345',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
