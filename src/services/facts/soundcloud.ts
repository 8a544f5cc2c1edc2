import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

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
      description: commonTexts.unstated,
    },
    {
      name: 'sclocale',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: TARTEAUCITRON,
  },
};

export default service;
