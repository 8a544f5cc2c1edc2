import type { CatalogueFile } from '../catalogue-file.js';

const service: CatalogueFile = {
  id: 'mapbox',
  name: 'Mapbox',
  kind: 'map',
  description: {
    fr: 'Montre une carte de Mapbox.',
    en: 'Shows a Mapbox map.',
  },
  company: 'Mapbox',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['media'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {},
};

export default service;
