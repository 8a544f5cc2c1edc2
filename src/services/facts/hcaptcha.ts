import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  kind: 'captcha',
  description: {
    fr: 'Distingue les personnes des robots avant l’envoi d’un formulaire.',
    en: 'Tells people from robots before a form is sent.',
  },
  company: 'hCaptcha',
  entity: null,
  country: null,
  policyUrl: 'https://www.hcaptcha.com/privacy',
  purposes: ['media'],
  hosts: ['hcaptcha.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://hcaptcha.com/1/api.js',
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
    load: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
