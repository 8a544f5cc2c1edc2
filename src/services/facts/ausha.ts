import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'ausha',
  name: 'Ausha',
  kind: 'audio',
  description: {
    fr: 'Fait écouter des podcasts hébergés par Ausha.',
    en: 'Plays podcasts hosted by Ausha.',
  },
  company: 'Ausha',
  entity: null,
  country: null,
  policyUrl: 'https://www.ausha.co/protection-personal-data/',
  purposes: ['media'],
  hosts: ['player.ausha.co'],
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
