import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'youtube',
  name: 'YouTube',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par YouTube.',
    en: 'Shows videos hosted by YouTube.',
  },
  company: 'Google',
  entity: 'Google Ireland Limited',
  country: 'IE',
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['media'],
  hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'youtube.com'],
  storage: [
    {
      name: 'VISITOR_INFO1_LIVE',
      type: 'cookie',
      duration: 'P179D',
      party: null,
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'YSC',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
    {
      name: 'PREF',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: 'GPS',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'youtube.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      type: 'cookie',
      duration: 'P180D',
      party: 'third',
      domain: 'youtube.com',
      description: {
        fr: 'Retient un refus ou un accord donné à ce service.',
        en: 'Remembers a refusal or an agreement given to this service.',
      },
    },
    {
      name: '__Secure-ROLLOUT_TOKEN',
      type: 'cookie',
      duration: 'P180D',
      party: 'third',
      domain: 'youtube.com',
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
    entity: {
      at: 'https://www.digi.no/artikler/google-flytter-ansvaret-for-europeiske-brukerdata-fra-usa-til-irland/453490',
      on: '2026-11-26',
    },
    country: {
      at: 'https://www.digi.no/artikler/google-flytter-ansvaret-for-europeiske-brukerdata-fra-usa-til-irland/453490',
      on: '2026-11-26',
    },
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
