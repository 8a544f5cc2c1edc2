import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'effiliation',
  name: 'Effiliation',
  kind: 'advertising',
  description: {
    fr: 'Rémunère les sites qui ont envoyé une visite.',
    en: 'Pays sites that have sent a visit.',
  },
  company: 'Effiliation',
  entity: null,
  country: null,
  policyUrl: null,
  purposes: ['advertising'],
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
