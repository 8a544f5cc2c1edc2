import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'instagram',
  name: 'Instagram',
  kind: 'social',
  description: {
    fr: 'Montre des publications d’Instagram.',
    en: 'Shows posts from Instagram.',
  },
  company: 'Meta',
  entity: null,
  country: null,
  policyUrl: 'https://www.facebook.com/privacy/policies/cookies',
  purposes: ['social'],
  hosts: ['www.instagram.com'],
  storage: [
    {
      name: 'ig_did',
      type: 'cookie',
      duration: 'P9Y',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'mid',
      type: 'cookie',
      duration: 'P9Y',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'ds_user_id',
      type: 'cookie',
      duration: 'P3M',
      party: 'third',
      domain: 'instagram.com',
      description: {
        fr: 'Reconnaît un compte ouvert chez ce service.',
        en: 'Recognises an account open with this service.',
      },
    },
    {
      name: 'sessionid',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: {
        fr: 'Reconnaît un compte ouvert chez ce service.',
        en: 'Recognises an account open with this service.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.instagram.com/embed.js',
  },
  options: {},
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
