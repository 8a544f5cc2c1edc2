import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'contentsquare',
  name: 'Contentsquare',
  kind: 'audience',
  description: {
    fr: 'Analyse les parcours et les clics sur le site.',
    en: 'Analyses journeys and clicks on the site.',
  },
  company: 'ContentSquare',
  entity: 'Content Square SAS',
  country: 'FR',
  policyUrl: 'https://contentsquare.com/privacy-policy/',
  purposes: ['audience-advanced'],
  hosts: ['t.contentsquare.net', '*.contentsquare.net'],
  storage: [
    {
      name: '_cs_c',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.ownConsent,
    },
    {
      name: '_cs_cvars',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.views,
    },
    {
      name: '_cs_id',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: '_cs_s',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.visit,
    },
    {
      name: '_cs_ex',
      type: 'cookie',
      duration: 'P30D',
      party: 'first',
      description: commonTexts.ownConsent,
    },
    {
      name: '_cs_optout',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: commonTexts.ownConsent,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://t.contentsquare.net/uxa/{tagId}.js',
  },
  options: {
    tagId: {
      pattern: '^[\\w.-]+$',
      example: '1a2b3c4d5e6f7',
      required: true,
    },
  },
  read: {
    entity: {
      at: 'https://contentsquare.com/fr-fr/privacy-center/subprocessors/',
      on: '2026-11-26',
    },
    country: {
      at: 'https://contentsquare.com/fr-fr/privacy-center/subprocessors/',
      on: '2026-11-26',
    },
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
