import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'intercom',
  name: 'Intercom',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'Intercom',
  entity: null,
  country: null,
  policyUrl: 'https://www.intercom.com/legal/cookie-policy',
  purposes: ['media'],
  hosts: ['widget.intercom.io'],
  storage: [
    {
      name: 'intercom-id-*',
      type: 'cookie',
      duration: 'P9M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'intercom-session-*',
      type: 'cookie',
      duration: 'P1W',
      party: 'first',
      description: {
        fr: 'Retrouve la conversation et son auteur.',
        en: 'Finds the conversation and its author again.',
      },
    },
    {
      name: 'intercom-device-id-*',
      type: 'cookie',
      duration: 'P9M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://widget.intercom.io/widget/{appId}',
    queue: {
      name: 'Intercom',
      store: 'q',
    },
    globals: {
      intercomSettings: {
        app_id: '{appId}',
      },
    },
  },
  options: {
    appId: {
      pattern: '^[\\w.-]+$',
      example: 'abcd1234',
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
