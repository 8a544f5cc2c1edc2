import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'genially',
  name: 'Genially',
  kind: 'document',
  description: {
    fr: 'Montre des contenus interactifs de Genially.',
    en: 'Shows interactive contents from Genially.',
  },
  company: 'Genially',
  entity: null,
  country: null,
  policyUrl: 'https://www.genial.ly/cookies',
  purposes: ['media'],
  hosts: ['view.genial.ly'],
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
