import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  kind: 'audience',
  description: {
    fr: 'Mesure les visites et les parcours sur le site.',
    en: 'Measures visits and journeys on the site.',
  },
  company: 'Piwik PRO',
  entity: null,
  country: null,
  policyUrl: 'https://piwik.pro/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['*.containers.piwik.pro'],
  storage: [
    {
      name: '_pk_id*',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: '_pk_ses*',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: '_pk_ref*',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: '_pk_cvar*',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://{container}.containers.piwik.pro/{siteId}.js',
    queue: {
      name: 'dataLayer',
      array: true,
    },
    calls: [
      {
        start: '{time}',
        event: 'stg.start',
      },
    ],
  },
  options: {
    container: {
      pattern: '^[\\w.-]+$',
      example: 'exemple',
      required: true,
    },
    siteId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2-c3d4',
      required: true,
    },
  },
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
