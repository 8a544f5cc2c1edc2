import { TIKTOK } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  kind: 'advertising',
  description: {
    fr: 'Mesure l’effet des annonces sur TikTok.',
    en: 'Measures what ads on TikTok bring.',
  },
  company: 'TikTok',
  entity: null,
  country: null,
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en?lang=en',
  purposes: ['advertising'],
  hosts: ['analytics.tiktok.com'],
  storage: [
    {
      name: '_tt_enable_cookie',
      type: 'cookie',
      duration: 'P389D',
      party: 'first',
      description: commonTexts.capabilities,
    },
    {
      name: '_ttp',
      type: 'cookie',
      duration: 'P389D',
      party: 'first',
      description: commonTexts.recognisesForAds,
    },
    ...TIKTOK,
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
