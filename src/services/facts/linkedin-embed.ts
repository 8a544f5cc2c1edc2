import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'linkedin-embed',
  name: 'Publications LinkedIn',
  kind: 'social',
  description: {
    fr: 'Montre des publications de LinkedIn.',
    en: 'Shows posts from LinkedIn.',
  },
  company: 'LinkedIn',
  entity: null,
  country: null,
  policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  purposes: ['social'],
  hosts: ['www.linkedin.com', 'platform.linkedin.com'],
  storage: [
    {
      name: 'lidc',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Réunit ce qui se passe pendant une même visite.',
        en: 'Joins what happens during one visit.',
      },
    },
    {
      name: 'bcookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Reconnaît le navigateur d’une visite à l’autre.',
        en: 'Recognises the browser from one visit to the next.',
      },
    },
    {
      name: 'bscookie',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'linkedin.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
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
