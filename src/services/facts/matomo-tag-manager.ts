import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'matomo-tag-manager',
  name: 'Matomo Tag Manager',
  kind: 'audience',
  description: {
    fr: 'Charge les outils de mesure choisis par l’éditeur, depuis Matomo.',
    en: 'Loads the measurement tools that the publisher has chosen, from Matomo.',
  },
  company: 'Matomo',
  entity: null,
  country: null,
  policyUrl: 'https://matomo.org/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: null,
  storage: [
    {
      name: '_pk_id*',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: '_pk_ses*',
      type: 'cookie',
      duration: 'PT30M',
      party: 'first',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: '_pk_ref*',
      type: 'cookie',
      duration: 'P6M',
      party: 'first',
      description: {
        fr: 'Retient la page ou le site d’où vient la visite.',
        en: 'Remembers the page or site that the visit came from.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: '{url}',
    queue: {
      name: '_mtm',
      array: true,
    },
    calls: [
      {
        'mtm.startTime': '{time}',
        event: 'mtm.Start',
      },
    ],
  },
  options: {
    url: {
      pattern: '^https?://.+\\.js$',
      example: 'https://stats.exemple.fr/js/container_abc.js',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
