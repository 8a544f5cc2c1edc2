import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  kind: 'captcha',
  description: commonTexts.captcha,
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
