import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'facebook-embed',
  name: { fr: 'Publications Facebook', en: 'Facebook posts' },
  kind: 'social',
  description: {
    fr: 'Montre des publications de Facebook.',
    en: 'Shows posts from Facebook.',
  },
  company: 'Meta',
  entity: null,
  country: null,
  policyUrl: 'https://www.facebook.com/about/privacy/',
  purposes: ['social'],
  hosts: ['www.facebook.com', 'connect.facebook.net'],
  storage: [
    {
      name: 'datr',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'facebook.com',
      description: commonTexts.robots,
    },
    {
      name: 'sb',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'facebook.com',
      description: commonTexts.robots,
    },
    {
      name: 'c_user',
      type: 'cookie',
      duration: 'P90D',
      party: 'third',
      domain: 'facebook.com',
      description: commonTexts.account,
    },
    {
      name: 'fr',
      type: 'cookie',
      duration: 'P90D',
      party: 'third',
      domain: 'facebook.com',
      description: commonTexts.recognisesForAds,
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
