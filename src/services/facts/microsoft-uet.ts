import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Bing.',
    en: 'Measures what ads on Bing bring.',
  },
  company: 'Microsoft',
  entity: null,
  country: null,
  policyUrl: 'https://account.microsoft.com/privacy',
  purposes: ['advertising'],
  hosts: ['bat.bing.com'],
  storage: [
    {
      name: '_uetsid',
      type: 'cookie',
      duration: 'PT30M',
      party: null,
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: '_uetvid',
      type: 'cookie',
      duration: 'P16D',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur pour la publicité.',
        en: 'Recognises the browser for advertising.',
      },
    },
    {
      name: 'MUID',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'bing.com',
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
