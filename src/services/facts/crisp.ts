import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'crisp',
  name: 'Crisp',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'Crisp IM SAS',
  entity: 'Crisp IM SAS',
  country: 'FR',
  policyUrl: 'https://crisp.chat/en/privacy/',
  purposes: ['media'],
  hosts: ['client.crisp.chat'],
  storage: [
    {
      name: 'crisp-client/*',
      type: 'cookie',
      duration: 'P6M',
      party: 'first',
      description: {
        fr: 'Retrouve la conversation et son auteur.',
        en: 'Finds the conversation and its author again.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://client.crisp.chat/l.js',
    queue: {
      name: '$crisp',
      array: true,
    },
    globals: {
      CRISP_WEBSITE_ID: '{websiteId}',
    },
  },
  options: {
    websiteId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4-0000',
      required: true,
    },
  },
  read: {
    entity: {
      at: 'https://pandectes.io/?p=5978',
      on: '2026-11-26',
    },
    country: {
      at: 'https://pandectes.io/?p=5978',
      on: '2026-11-26',
    },
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
