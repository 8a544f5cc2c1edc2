import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'kameleoon',
  name: 'Kameleoon',
  kind: 'audience',
  description: {
    fr: 'Compare plusieurs versions d’une page.',
    en: 'Compares several versions of a page.',
  },
  company: 'Kameleoon',
  entity: null,
  country: null,
  policyUrl: 'https://www.kameleoon.com/fr/compliance/rgpd',
  purposes: ['personalisation'],
  hosts: ['*.kameleoon.eu'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{siteCode}.kameleoon.eu/kameleoon.js',
  },
  options: {
    siteCode: {
      pattern: '^[\\w.-]+$',
      example: 'abc123',
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
