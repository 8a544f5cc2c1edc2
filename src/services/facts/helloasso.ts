import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'helloasso',
  name: 'HelloAsso',
  kind: 'form',
  description: {
    fr: 'Montre un formulaire de don ou d’adhésion de HelloAsso.',
    en: 'Shows a HelloAsso donation or membership form.',
  },
  company: 'HelloAsso',
  entity: null,
  country: null,
  policyUrl: 'https://www.helloasso.com/confidentialite',
  purposes: ['media'],
  hosts: null,
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
  },
};

export default service;
