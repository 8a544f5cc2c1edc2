import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'issuu',
  name: 'Issuu',
  kind: 'document',
  description: {
    fr: 'Montre des documents hébergés par Issuu.',
    en: 'Shows documents hosted by Issuu.',
  },
  company: 'Issuu',
  entity: null,
  country: null,
  policyUrl: 'https://issuu.com/legal/privacy',
  purposes: ['media'],
  hosts: ['e.issuu.com'],
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
