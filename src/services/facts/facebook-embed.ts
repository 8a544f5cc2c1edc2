import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'facebook-embed',
  name: 'Publications Facebook',
  kind: 'social',
  description: {
    fr: 'Montre des publications de Facebook.',
    en: 'Shows posts from Facebook.',
  },
  company: 'Meta',
  entity: null,
  country: null,
  policyUrl: 'https://www.facebook.com/about/privacy/',
  purposes: ['social'],
  hosts: ['www.facebook.com', 'connect.facebook.net'],
  storage: [
    {
      name: 'datr',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'facebook.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'sb',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'facebook.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'c_user',
      type: 'cookie',
      duration: 'P90D',
      party: 'third',
      domain: 'facebook.com',
      description: {
        fr: 'Reconnaît un compte ouvert chez ce service.',
        en: 'Recognises an account open with this service.',
      },
    },
    {
      name: 'fr',
      type: 'cookie',
      duration: 'P90D',
      party: 'third',
      domain: 'facebook.com',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
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
  },
};

export default service;
