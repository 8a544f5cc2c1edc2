import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'amplitude',
  name: 'Amplitude',
  kind: 'audience',
  description: {
    fr: 'Mesure les actions faites sur le site.',
    en: 'Measures actions taken on the site.',
  },
  company: 'Amplitude',
  entity: null,
  country: null,
  policyUrl: 'https://amplitude.com/privacy',
  purposes: ['audience-advanced'],
  hosts: ['cdn.amplitude.com'],
  storage: [
    {
      name: 'AMP_*',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'cdn.amplitude.com',
      description: commonTexts.recognises,
    },
    {
      name: 'AMP_TEST',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'cdn.amplitude.com',
      description: commonTexts.capabilities,
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
