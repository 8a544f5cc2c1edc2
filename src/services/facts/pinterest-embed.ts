import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'pinterest-embed',
  name: 'Épingles Pinterest',
  kind: 'social',
  description: {
    fr: 'Montre des épingles de Pinterest.',
    en: 'Shows pins from Pinterest.',
  },
  company: 'Pinterest',
  entity: null,
  country: null,
  policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  purposes: ['social'],
  hosts: ['assets.pinterest.com'],
  storage: [
    {
      name: '_pinterest_sess',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'pinterest.com',
      description: {
        fr: 'Reconnaît un compte ouvert chez ce service.',
        en: 'Recognises an account open with this service.',
      },
    },
    {
      name: '_pin_unauth',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'pinterest.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
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
