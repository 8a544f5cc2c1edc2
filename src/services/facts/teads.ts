import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'teads',
  name: 'Teads',
  kind: 'advertising',
  description: {
    fr: 'Affiche des annonces vidéo et en mesure l’effet.',
    en: 'Shows video ads and measures what they bring.',
  },
  company: 'Teads.com',
  entity: null,
  country: null,
  policyUrl: 'https://www.teads.com/privacy-policy/',
  purposes: ['advertising'],
  hosts: ['p.teads.tv'],
  storage: [
    {
      name: 'tt_viewer',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'teads.com',
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
