import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'prezi',
  name: 'Prezi',
  kind: 'document',
  description: {
    fr: 'Montre des présentations de Prezi.',
    en: 'Shows presentations from Prezi.',
  },
  company: 'Prezi',
  entity: null,
  country: null,
  policyUrl: 'https://prezi.com/privacy-policy/',
  purposes: ['media'],
  hosts: ['prezi.com'],
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
