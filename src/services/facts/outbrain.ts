import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'outbrain',
  name: 'Outbrain',
  kind: 'advertising',
  description: {
    fr: 'Affiche et mesure des contenus recommandés.',
    en: 'Shows and measures recommended contents.',
  },
  company: 'Outbrain',
  entity: null,
  country: null,
  policyUrl: 'https://www.outbrain.com/legal/privacy#privacy-policy',
  purposes: ['advertising'],
  hosts: ['amplify.outbrain.com', '*.outbrain.com'],
  storage: [
    {
      name: 'obuid',
      type: 'cookie',
      duration: 'P3M',
      party: 'third',
      domain: 'outbrain.com',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'recs',
      type: 'cookie',
      duration: 'PT1M',
      party: 'third',
      domain: 'outbrain.com',
      description: commonTexts.views,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://amplify.outbrain.com/cp/obtp.js',
    queue: {
      name: 'obApi',
      store: 'queue',
      handler: 'dispatch',
      set: {
        version: '1.1',
        loaded: true,
        marketerId: '{marketerId}',
      },
    },
    calls: [['track', 'PAGE_VIEW']],
  },
  options: {
    marketerId: {
      pattern: '^[\\w.-]+$',
      example: '00a1b2c3',
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
