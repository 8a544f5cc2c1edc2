import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'recaptcha',
  name: 'Google reCAPTCHA',
  kind: 'captcha',
  description: {
    fr: 'Distingue les personnes des robots avant l’envoi d’un formulaire.',
    en: 'Tells people from robots before a form is sent.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['media'],
  hosts: ['www.google.com', 'www.gstatic.com'],
  storage: [
    {
      name: '_GRECAPTCHA',
      type: 'cookie',
      duration: 'P179D',
      party: 'third',
      domain: 'google.com',
      description: {
        fr: 'Distingue les personnes des robots et prévient la fraude.',
        en: 'Tells people from robots and prevents fraud.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.google.com/recaptcha/api.js',
  },
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
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
