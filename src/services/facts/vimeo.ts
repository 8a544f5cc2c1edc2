import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'vimeo',
  name: 'Vimeo',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Vimeo.',
    en: 'Shows videos hosted by Vimeo.',
  },
  company: 'Vimeo',
  entity: null,
  country: null,
  policyUrl: 'https://vimeo.com/cookie_policy',
  purposes: ['media'],
  hosts: ['player.vimeo.com'],
  storage: [
    {
      name: 'vuid',
      type: 'cookie',
      duration: 'PT1M',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'Player',
      type: 'cookie',
      duration: 'PT1M',
      party: 'third',
      domain: 'vimeo.com',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: 'continuous_play_v3',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'vimeo.com',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
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
