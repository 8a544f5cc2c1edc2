import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'floodlight',
  name: 'Google Floodlight',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces de la régie de Google.',
    en: 'Measures what ads of Google’s network bring.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['advertising'],
  hosts: ['*.fls.doubleclick.net', 'ad.doubleclick.net'],
  storage: [
    {
      name: 'IDE',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'doubleclick.net',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'DSID',
      type: 'cookie',
      duration: 'P2W',
      party: 'third',
      domain: 'doubleclick.net',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'ID',
      type: 'cookie',
      duration: 'P2M',
      party: 'third',
      domain: 'doubleclick.net',
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'test_cookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'doubleclick.net',
      description: {
        fr: 'Vérifie ce que le navigateur accepte.',
        en: 'Checks what the browser accepts.',
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
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026) ; https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
