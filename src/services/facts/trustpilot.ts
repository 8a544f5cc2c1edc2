import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'trustpilot',
  name: 'Trustpilot',
  kind: 'reviews',
  description: {
    fr: 'Montre les avis de clients.',
    en: 'Shows customer reviews.',
  },
  company: 'Trustpilot',
  entity: null,
  country: null,
  policyUrl: 'https://fr.legal.trustpilot.com/for-reviewers/end-user-privacy-terms',
  purposes: ['media'],
  hosts: ['widget.trustpilot.com'],
  storage: [
    {
      name: 'ajs_user_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'ajs_anonymous_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'csrf-canary',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'trustpilot.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
    {
      name: 'amplitude_id*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'trustpilot.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://widget.trustpilot.com/bootstrap/v5/tp.widget.sync.bootstrap.min.js',
  },
  options: {},
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
