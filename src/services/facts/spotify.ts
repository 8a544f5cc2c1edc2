import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'spotify',
  name: 'Spotify',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des titres et des podcasts de Spotify.',
    en: 'Plays tracks and podcasts from Spotify.',
  },
  company: 'Spotify',
  entity: null,
  country: null,
  policyUrl: 'https://www.spotify.com/us/privacy/',
  purposes: ['media'],
  hosts: ['open.spotify.com'],
  storage: [
    {
      name: 'sp_t',
      type: 'cookie',
      duration: 'P2M',
      party: null,
      description: commonTexts.recognises,
    },
    {
      name: 'sp_landing',
      type: 'cookie',
      duration: 'P1D',
      party: null,
      description: {
        fr: 'Retient la page ou le site d’où vient la visite.',
        en: 'Remembers the page or site that the visit came from.',
      },
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
