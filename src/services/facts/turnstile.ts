import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'turnstile',
  name: 'Cloudflare Turnstile',
  kind: 'captcha',
  description: commonTexts.captcha,
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
      description: commonTexts.robots,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
