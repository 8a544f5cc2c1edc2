import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'arte',
  name: 'Arte',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos d’Arte.',
    en: 'Shows Arte videos.',
  },
  company: 'Arte',
  entity: null,
  country: null,
  policyUrl: 'https://www.arte.tv/sites/fr/corporate/donnees-personnelles/',
  purposes: ['media'],
  hosts: ['www.arte.tv'],
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
