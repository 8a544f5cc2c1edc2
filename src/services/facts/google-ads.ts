import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'google-ads',
  name: 'Google Ads',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces et les adapte aux visites.',
    en: 'Measures what ads bring and fits them to visits.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['advertising'],
  hosts: ['www.googletagmanager.com'],
  paths: { 'www.googletagmanager.com': ['/gtag/js'] },
  storage: [
    {
      name: '_gcl_aw',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: commonTexts.conversion,
    },
    {
      name: '_gcl_gs',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: commonTexts.conversion,
    },
    {
      name: '_gcl_gb',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: commonTexts.conversion,
    },
    {
      name: '_gac_gb_*',
      type: 'cookie',
      duration: 'P90D',
      party: 'first',
      description: commonTexts.conversion,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.googletagmanager.com/gtag/js?id={conversionId}',
    queue: {
      name: 'gtag',
      into: 'dataLayer',
    },
    calls: [
      ['js', '{now}'],
      ['config', '{conversionId}'],
    ],
  },
  options: {
    conversionId: {
      pattern: '^AW-\\d+$',
      example: 'AW-123456789',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    paths: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
