import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'deezer',
  name: 'Deezer',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des titres de Deezer.',
    en: 'Plays tracks from Deezer.',
  },
  company: 'Deezer',
  entity: null,
  country: null,
  policyUrl: 'https://www.deezer.com/legal/personal-datas',
  purposes: ['media'],
  hosts: ['widget.deezer.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
  },
};

export default service;
