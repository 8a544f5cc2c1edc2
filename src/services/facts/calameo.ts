import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'calameo',
  name: 'Calaméo',
  kind: 'document',
  description: {
    fr: 'Montre des documents hébergés par Calaméo.',
    en: 'Shows documents hosted by Calaméo.',
  },
  company: 'Calaméo',
  entity: null,
  country: null,
  policyUrl: 'https://fr.calameo.com/privacy',
  purposes: ['media'],
  hosts: ['v.calameo.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
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
  },
};

export default service;
