import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'pinterest-tag',
  name: { fr: 'Balise Pinterest', en: 'Pinterest tag' },
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Pinterest.',
    en: 'Measures what ads on Pinterest bring.',
  },
  company: 'Pinterest',
  entity: null,
  country: null,
  policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  purposes: ['advertising'],
  hosts: ['s.pinimg.com'],
  storage: [
    {
      name: '_pinterest_ct',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_pinterest_ct_rt',
      type: 'cookie',
      duration: 'P1Y',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
    {
      name: '_derived_epik',
      type: 'cookie',
      duration: 'P1Y',
      party: null,
      description: commonTexts.conversion,
    },
    {
      name: '_pin_unauth',
      type: 'cookie',
      duration: 'P1D',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: '_pinterest_ct_ua',
      type: 'cookie',
      duration: 'session',
      party: null,
      description: commonTexts.recognisesForAds,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://s.pinimg.com/ct/core.js',
    queue: {
      name: 'pintrk',
      store: 'queue',
      list: true,
      set: {
        version: '3.0',
      },
    },
    calls: [['load', '{tagId}'], ['page']],
  },
  options: {
    tagId: {
      pattern: '^\\d+$',
      example: '2612345678901',
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
