import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'matterport',
  name: 'Matterport',
  kind: 'document',
  description: {
    fr: 'Montre des visites virtuelles de Matterport.',
    en: 'Shows virtual tours from Matterport.',
  },
  company: 'Matterport',
  entity: null,
  country: null,
  policyUrl: 'https://matterport.com/es/legal/privacy-policy/',
  purposes: ['media'],
  hosts: ['my.matterport.com'],
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
