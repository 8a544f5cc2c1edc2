import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'ausha',
  name: 'Ausha',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des podcasts hébergés par Ausha.',
    en: 'Plays podcasts hosted by Ausha.',
  },
  company: 'Ausha',
  entity: null,
  country: null,
  policyUrl: 'https://www.ausha.co/protection-personal-data/',
  purposes: ['media'],
  hosts: ['player.ausha.co'],
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
