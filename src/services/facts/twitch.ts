import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'twitch',
  name: 'Twitch',
  kind: 'video',
  description: {
    fr: 'Montre des directs et des vidéos de Twitch.',
    en: 'Shows Twitch streams and videos.',
  },
  company: 'Twitch',
  entity: null,
  country: null,
  policyUrl: 'https://www.twitch.tv/p/en/legal/privacy-notice/',
  purposes: ['media'],
  hosts: ['player.twitch.tv'],
  storage: [
    {
      name: 'unique_id',
      type: 'cookie',
      duration: 'P3652D',
      party: 'third',
      domain: 'twitch.tv',
      description: commonTexts.recognises,
    },
    {
      name: 'session_unique_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'twitch.tv',
      description: commonTexts.visit,
    },
    {
      name: 'server_session_id',
      type: 'cookie',
      duration: 'session',
      party: 'third',
      domain: 'twitch.tv',
      description: commonTexts.visit,
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
