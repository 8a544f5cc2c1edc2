import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'piano',
  name: 'Piano Analytics',
  kind: 'audience',
  description: commonTexts.journeys,
  company: 'AT Internet',
  entity: null,
  country: null,
  policyUrl: 'https://piano.io/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['tag.aticdn.net'],
  storage: [
    {
      name: 'pa_user',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_pcus',
      type: 'cookie',
      duration: 'P2Y',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 'atuserid',
      type: 'cookie',
      duration: null,
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 'atidvisitor',
      type: 'cookie',
      duration: null,
      party: 'first',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://tag.aticdn.net/piano-analytics.js',
    globals: {
      _pac: {
        site: '{site}',
        collectDomain: '{collectDomain}',
      },
    },
  },
  options: {
    site: {
      pattern: '^\\d+$',
      example: '123456',
      required: true,
    },
    collectDomain: {
      pattern: '^https://.+',
      example: 'https://abc.pa-cd.com',
      required: true,
    },
  },
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
