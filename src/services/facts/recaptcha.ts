import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'recaptcha',
  name: 'Google reCAPTCHA',
  kind: 'captcha',
  description: commonTexts.captcha,
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['media'],
  hosts: ['www.google.com', 'www.gstatic.com'],
  paths: { 'www.google.com': ['/recaptcha'] },
  storage: [
    {
      name: '_GRECAPTCHA',
      type: 'cookie',
      duration: 'P179D',
      party: 'third',
      domain: 'google.com',
      description: commonTexts.robots,
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
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    paths: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
