import { X } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'x-ads',
  name: 'X Ads',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur X.',
    en: 'Measures what ads on X bring.',
  },
  company: 'X',
  entity: null,
  country: null,
  policyUrl: 'https://help.twitter.com/nl/safety-and-security#ads-and-data-privacy',
  purposes: ['advertising'],
  hosts: ['static.ads-twitter.com'],
  storage: [
    ...X,
    {
      name: 'guest_id_ads',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'twitter.com',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'muc_ads',
      type: 'cookie',
      duration: 'P24M',
      party: 'third',
      domain: 't.co',
      description: commonTexts.recognisesForAds,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://static.ads-twitter.com/uwt.js',
    queue: {
      name: 'twq',
      store: 'queue',
      handler: 'exe',
      set: {
        version: '1.1',
      },
    },
    calls: [['config', '{pixelId}']],
  },
  options: {
    pixelId: {
      pattern: '^[\\w.-]+$',
      example: 'abcde',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
