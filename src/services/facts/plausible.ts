import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'plausible',
  name: 'Plausible',
  kind: 'audience',
  description: {
    fr: 'Compte les visites, sans cookie selon son éditeur.',
    en: 'Counts visits, without cookies according to its publisher.',
  },
  company: 'Plausible Insights OÜ',
  entity: 'Plausible Insights OÜ',
  country: null,
  policyUrl: 'https://plausible.io/privacy',
  purposes: ['audience-advanced'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{endpoint}/js/script.js',
    attributes: {
      'data-domain': '{domain}',
    },
  },
  options: {
    endpoint: {
      pattern: '^[\\w.-]+$',
      example: 'plausible.io',
      required: true,
    },
    domain: {
      pattern: '^[\\w.-]+$',
      example: 'exemple.fr',
      required: true,
    },
  },
  read: {
    entity: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    policyUrl: {
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
