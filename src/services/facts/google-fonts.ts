import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'google-fonts',
  name: 'Google Fonts',
  kind: 'font',
  description: {
    fr: 'Affiche les polices de caractères de Google.',
    en: 'Shows typefaces from Google.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://policies.google.com/privacy',
  purposes: ['media'],
  hosts: ['fonts.gstatic.com'],
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
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
