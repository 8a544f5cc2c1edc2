import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'kwanko',
  name: 'Kwanko',
  kind: 'advertising',
  description: {
    fr: 'Rémunère les sites qui ont envoyé une visite.',
    en: 'Pays sites that have sent a visit.',
  },
  company: 'Kwanko',
  entity: null,
  country: null,
  policyUrl: 'https://www.kwanko.com/fr/rgpd/politique-gestion-donnees/',
  purposes: ['advertising'],
  hosts: ['action.metaffiliation.com'],
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
