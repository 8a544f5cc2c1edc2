import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  kind: 'audience',
  description: {
    fr: 'Compte les visites du site.',
    en: 'Counts visits to the site.',
  },
  company: 'Simple Analytics',
  entity: null,
  country: null,
  policyUrl: 'https://docs.simpleanalytics.com/what-we-collect',
  purposes: ['audience-advanced'],
  hosts: ['scripts.simpleanalyticscdn.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://scripts.simpleanalyticscdn.com/latest.js',
  },
  options: {},
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
