import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'affilae',
  name: 'Affilae',
  kind: 'advertising',
  description: {
    fr: 'Rémunère les sites qui ont envoyé une visite.',
    en: 'Pays sites that have sent a visit.',
  },
  company: 'Affilae',
  entity: null,
  country: null,
  policyUrl: 'https://affilae.com/en/privacy-cookie-policy/',
  purposes: ['advertising'],
  hosts: ['static.affilae.com'],
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
