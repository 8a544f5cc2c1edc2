import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'mixpanel',
  name: 'Mixpanel',
  kind: 'audience',
  description: {
    fr: 'Mesure les actions faites sur le site.',
    en: 'Measures actions taken on the site.',
  },
  company: 'Mixpanel',
  entity: null,
  country: null,
  policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['cdn.mxpnl.com'],
  storage: [
    {
      name: 'mp_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
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
