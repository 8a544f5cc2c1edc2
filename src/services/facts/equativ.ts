import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'equativ',
  name: 'Equativ',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces et en mesure l’effet.',
    en: 'Shows ads and measures what they bring.',
  },
  company: 'Equativ',
  entity: null,
  country: null,
  policyUrl: 'https://equativ.com/',
  purposes: ['advertising'],
  hosts: ['ced.sascdn.com'],
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
