import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'vimeo',
  name: 'Vimeo',
  kind: 'video',
  description: {
    fr: 'Montre des vidéos hébergées par Vimeo.',
    en: 'Shows videos hosted by Vimeo.',
  },
  company: 'Vimeo',
  entity: null,
  country: null,
  policyUrl: 'https://vimeo.com/cookie_policy',
  purposes: ['media'],
  hosts: ['player.vimeo.com'],
  storage: [
    {
      name: 'vuid',
      type: 'cookie',
      duration: 'PT1M',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'Player',
      type: 'cookie',
      duration: 'PT1M',
      party: 'third',
      domain: 'vimeo.com',
      description: commonTexts.preferences,
    },
    {
      name: 'continuous_play_v3',
      type: 'cookie',
      duration: 'P2Y',
      party: 'third',
      domain: 'vimeo.com',
      description: commonTexts.preferences,
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
