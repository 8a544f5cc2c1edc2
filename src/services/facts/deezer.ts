import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'deezer',
  name: 'Deezer',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des titres de Deezer.',
    en: 'Plays tracks from Deezer.',
  },
  company: 'Deezer',
  entity: null,
  country: null,
  policyUrl: 'https://www.deezer.com/legal/personal-datas',
  purposes: ['media'],
  hosts: ['widget.deezer.com'],
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
