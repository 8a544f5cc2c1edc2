import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'weborama',
  name: 'Weborama',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces et en mesure l’effet.',
    en: 'Shows ads and measures what they bring.',
  },
  company: 'Weborama',
  entity: null,
  country: null,
  policyUrl: 'https://weborama.com/faq-cnil-avril-2021/',
  purposes: ['advertising'],
  hosts: ['cstatic.weborama.fr'],
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
