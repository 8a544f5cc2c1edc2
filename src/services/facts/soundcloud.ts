import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'soundcloud',
  name: 'SoundCloud',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des titres de SoundCloud.',
    en: 'Plays tracks from SoundCloud.',
  },
  company: 'SoundCloud',
  entity: null,
  country: null,
  policyUrl: 'https://soundcloud.com/pages/privacy',
  purposes: ['media'],
  hosts: ['api.soundcloud.com', 'w.soundcloud.com'],
  storage: [
    {
      name: 'sc_anonymous_id',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
    {
      name: 'sclocale',
      type: 'cookie',
      duration: null,
      party: null,
      description: {
        fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
        en: 'Written by this service; what it is for is not stated.',
      },
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
    storage: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
