import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'turnstile',
  name: 'Cloudflare Turnstile',
  kind: 'captcha',
  description: {
    fr: 'Distingue les personnes des robots avant l’envoi d’un formulaire.',
    en: 'Tells people from robots before a form is sent.',
  },
  company: 'Cloudflare',
  entity: null,
  country: null,
  policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  purposes: ['media'],
  hosts: null,
  storage: [
    {
      name: 'cf_clearance',
      type: 'cookie',
      duration: 'session',
      party: 'first',
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
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
