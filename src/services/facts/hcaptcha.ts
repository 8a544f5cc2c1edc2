import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  kind: 'captcha',
  description: lines.captcha,
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
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
