import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  kind: 'audience',
  description: commonTexts.journeys,
  company: 'Adobe',
  entity: null,
  country: null,
  policyUrl: 'https://www.adobe.com/nl/privacy.html',
  purposes: ['audience-advanced'],
  hosts: ['assets.adobedtm.com'],
  storage: [
    {
      name: 's_cc',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.capabilities,
    },
    {
      name: 's_sq',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.views,
    },
    {
      name: 's_vi',
      type: 'cookie',
      duration: 'P2Y',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 's_fid',
      type: 'cookie',
      duration: 'P5Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 's_ecid',
      type: 'cookie',
      duration: 'P2Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 's_ppv',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.views,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://assets.adobedtm.com/launch-{launchId}.min.js',
  },
  options: {
    launchId: {
      pattern: '^[\\w.-]+$',
      example: 'EN123abc',
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
