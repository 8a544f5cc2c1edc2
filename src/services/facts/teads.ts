import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'teads',
  name: 'Teads',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces vidéo et en mesure l’effet.',
    en: 'Shows video ads and measures what they bring.',
  },
  company: 'Teads.com',
  entity: null,
  country: null,
  policyUrl: 'https://www.teads.com/privacy-policy/',
  purposes: ['advertising'],
  hosts: ['p.teads.tv'],
  storage: [
    {
      name: 'tt_viewer',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'teads.com',
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
