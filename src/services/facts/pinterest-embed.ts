import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'pinterest-embed',
  name: { fr: 'Épingles Pinterest', en: 'Pinterest pins' },
  kind: 'social',
  description: {
    fr: 'Montre des épingles de Pinterest.',
    en: 'Shows pins from Pinterest.',
  },
  company: 'Pinterest',
  entity: null,
  country: null,
  policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  purposes: ['social'],
  hosts: ['assets.pinterest.com'],
  storage: [
    {
      name: '_pinterest_sess',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'pinterest.com',
      description: commonTexts.account,
    },
    {
      name: '_pin_unauth',
      type: 'cookie',
      duration: 'P1D',
      party: 'third',
      domain: 'pinterest.com',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
