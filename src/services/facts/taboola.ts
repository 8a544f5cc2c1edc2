import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'taboola',
  name: 'Taboola',
  kind: 'advertising',
  description: {
    fr: 'Affiche et mesure des contenus recommandés.',
    en: 'Shows and measures recommended contents.',
  },
  company: 'Taboola',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['advertising'],
  hosts: ['*.taboola.com'],
  storage: [
    {
      name: 't_gid',
      type: 'cookie',
      duration: 'P13M',
      party: 'third',
      domain: 'taboola.com',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 't_pt_gid',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'taboola.com',
      description: commonTexts.recognisesForAds,
    },
    {
      name: 'taboola_session_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'taboola.com',
      description: commonTexts.visit,
    },
    {
      name: 'taboola_select',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'taboola.com',
      description: commonTexts.conversion,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    hosts: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
