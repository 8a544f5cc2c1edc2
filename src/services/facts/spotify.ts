import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'spotify',
  name: 'Spotify',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des titres et des podcasts de Spotify.',
    en: 'Plays tracks and podcasts from Spotify.',
  },
  company: 'Spotify',
  entity: null,
  country: null,
  policyUrl: 'https://www.spotify.com/us/privacy/',
  purposes: ['media'],
  hosts: ['open.spotify.com'],
  storage: [
    {
      name: 'sp_t',
      type: 'cookie',
      duration: 'P2M',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'sp_landing',
      type: 'cookie',
      duration: 'P1D',
      party: null,
      description: {
        fr: 'Retient la page ou le site d’où vient la visite.',
        en: 'Remembers the page or site that the visit came from.',
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
