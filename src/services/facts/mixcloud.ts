import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'mixcloud',
  name: 'Mixcloud',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des émissions de Mixcloud.',
    en: 'Plays shows from Mixcloud.',
  },
  company: 'Mixcloud',
  entity: null,
  country: null,
  policyUrl: 'https://www.mixcloud.com/privacy/',
  purposes: ['media'],
  hosts: ['www.mixcloud.com'],
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
