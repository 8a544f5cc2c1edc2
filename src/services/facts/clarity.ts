import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'clarity',
  name: 'Microsoft Clarity',
  kind: 'audience',
  description: {
    fr: 'Enregistre les parcours et les clics pour améliorer les pages.',
    en: 'Records journeys and clicks to improve pages.',
  },
  company: 'Microsoft',
  entity: null,
  country: null,
  policyUrl: 'https://account.microsoft.com/privacy',
  purposes: ['audience-advanced'],
  hosts: ['www.clarity.ms', '*.clarity.ms'],
  storage: [
    {
      name: 'ANONCHK',
      type: 'cookie',
      duration: 'PT10M',
      party: null,
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
      },
    },
    {
      name: 'MR',
      type: 'cookie',
      duration: 'P6M',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'MUID',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: '_clck',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: '_clsk',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'CLID',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'SM',
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
    script: 'https://www.clarity.ms/tag/{projectId}',
    queue: {
      name: 'clarity',
      store: 'q',
    },
  },
  options: {
    projectId: {
      pattern: '^[\\w.-]+$',
      example: 'abcdef1234',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026) ; https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
