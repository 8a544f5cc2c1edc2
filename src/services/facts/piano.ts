import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

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
      name: '_pcid',
      type: 'cookie',
      duration: 'P395D',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_pctx',
      type: 'cookie',
      duration: 'P395D',
      party: 'first',
      description: commonTexts.unstated,
    },
    {
      name: '_pprv',
      type: 'cookie',
      duration: 'P395D',
      party: 'first',
      description: commonTexts.ownConsent,
    },
    {
      name: 'pa_privacy',
      type: 'cookie',
      duration: null,
      party: 'first',
      description: commonTexts.ownConsent,
    },
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
  exemption: {
    fr: 'Dans le mode « essential » de son client, une fois l’exemption activée par son assistance.',
    en: 'In its client’s “essential” mode, once its support has activated the exemption.',
  },
  signals: ['pa.consent.setMode', 'pdl.consent.defaultPreset'],
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
    storage: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026) ; https://github.com/at-internet/piano-analytics-js (6.17.0, as it runs)',
      on: '2026-11-28',
    },
    exemption: {
      at: 'https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent',
      on: '2026-11-28',
    },
    signals: {
      at: 'https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent',
      on: '2026-11-28',
    },
    load: TARTEAUCITRON,
  },
};

export default service;
