import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'wistia',
  name: 'Wistia',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Wistia.',
    en: 'Shows videos hosted by Wistia.',
  },
  company: 'Wistia',
  entity: null,
  country: null,
  policyUrl: 'https://wistia.com/privacy',
  purposes: ['media'],
  hosts: null,
  storage: [
    {
      name: '_distillery',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: 'muxData',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Compte les pages ou les contenus vus.',
        en: 'Counts pages or contents viewed.',
      },
    },
    {
      name: 'wistia',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: {
        fr: 'Retient des préférences d’affichage ou de lecture.',
        en: 'Remembers display or playback preferences.',
      },
    },
    {
      name: 'wistia-video-progress-*',
      type: 'cookie',
      duration: 'session',
      party: 'first',
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
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
