import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'twitch',
  name: 'Twitch',
  kind: 'video',
  description: {
    fr: 'Montre des directs et des vidéos de Twitch.',
    en: 'Shows Twitch streams and videos.',
  },
  company: 'Twitch',
  entity: null,
  country: null,
  policyUrl: 'https://www.twitch.tv/p/en/legal/privacy-notice/',
  purposes: ['media'],
  hosts: ['player.twitch.tv'],
  storage: [
    {
      name: 'unique_id',
      type: 'cookie',
      duration: 'P3652D',
      party: 'third',
      domain: 'twitch.tv',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'session_unique_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'twitch.tv',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: 'server_session_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'twitch.tv',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
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
