import { X } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'x-embed',
  name: { fr: 'Publications X', en: 'X posts' },
  kind: 'social',
  description: {
    fr: 'Montre des publications de X.',
    en: 'Shows posts from X.',
  },
  company: 'X',
  entity: null,
  country: null,
  policyUrl: 'https://help.twitter.com/nl/safety-and-security#ads-and-data-privacy',
  purposes: ['social'],
  hosts: ['platform.twitter.com'],
  storage: [
    ...X,
    {
      name: 'ct0',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'twitter.com',
      description: commonTexts.robots,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://platform.twitter.com/widgets.js',
  },
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
