import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'instagram',
  name: 'Instagram',
  kind: 'social',
  description: {
    fr: 'Montre des publications d’Instagram.',
    en: 'Shows posts from Instagram.',
  },
  company: 'Meta',
  entity: null,
  country: null,
  policyUrl: 'https://www.facebook.com/privacy/policies/cookies',
  purposes: ['social'],
  hosts: ['www.instagram.com'],
  storage: [
    {
      name: 'ig_did',
      type: 'cookie',
      duration: 'P9Y',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'mid',
      type: 'cookie',
      duration: 'P9Y',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'ds_user_id',
      type: 'cookie',
      duration: 'P3M',
      party: 'third',
      domain: 'instagram.com',
      description: commonTexts.account,
    },
    {
      name: 'sessionid',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: commonTexts.account,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.instagram.com/embed.js',
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
