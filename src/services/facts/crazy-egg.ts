import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  kind: 'audience',
  description: {
    fr: 'Enregistre les parcours et les clics pour améliorer les pages.',
    en: 'Records journeys and clicks to improve pages.',
  },
  company: 'Crazy Egg',
  entity: null,
  country: null,
  policyUrl: 'https://www.crazyegg.com/cookies',
  purposes: ['audience-advanced'],
  hosts: ['script.crazyegg.com'],
  storage: [
    {
      name: '_ceir',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_CEFT',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Retient la variante de la page qui est montrée.',
        en: 'Remembers which version of the page is shown.',
      },
    },
    {
      name: '_ce.s',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
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
