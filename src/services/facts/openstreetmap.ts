import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  kind: 'map',
  description: {
    fr: 'Montre une carte d’OpenStreetMap.',
    en: 'Shows an OpenStreetMap map.',
  },
  company: 'OpenStreetMap',
  entity: null,
  country: null,
  policyUrl: 'https://wiki.osmfoundation.org/wiki/Privacy_Policy#Cookies',
  purposes: ['media'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
  },
};

export default service;
