import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'smartsupp',
  name: 'Smartsupp',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'Smartsupp',
  entity: null,
  country: null,
  policyUrl: 'https://www.smartsupp.com/help/privacy/',
  purposes: ['media'],
  hosts: ['www.smartsuppchat.com'],
  storage: [
    {
      name: 'ssupp.vid',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'ssupp.visits',
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
  load: {
    script: 'https://www.smartsuppchat.com/loader.js',
    globals: {
      _smartsupp: {
        key: '{key}',
      },
    },
  },
  options: {
    key: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
      required: true,
    },
  },
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
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
