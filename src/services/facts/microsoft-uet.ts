import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur Bing.',
    en: 'Measures what ads on Bing bring.',
  },
  company: 'Microsoft',
  entity: null,
  country: null,
  policyUrl: 'https://account.microsoft.com/privacy',
  purposes: ['advertising'],
  hosts: ['bat.bing.com'],
  storage: [
    {
      name: '_uetsid',
      type: 'cookie',
      duration: 'PT30M',
      party: null,
      description: commonTexts.visit,
    },
    {
      name: '_uetvid',
      type: 'cookie',
      duration: 'P16D',
      party: null,
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'MUID',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'bing.com',
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
