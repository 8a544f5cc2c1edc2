import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'dailymotion',
  name: 'Dailymotion',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Dailymotion.',
    en: 'Shows videos hosted by Dailymotion.',
  },
  company: 'Dailymotion',
  entity: null,
  country: null,
  policyUrl: 'https://www.dailymotion.com/legal/privacy',
  purposes: ['media'],
  hosts: ['www.dailymotion.com'],
  storage: [
    {
      name: 'ts',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'dmvk',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'hist',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'v1st',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
  ],
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
    storage: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
