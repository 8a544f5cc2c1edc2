import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'awin',
  name: 'Awin',
  kind: 'advertising',
  description: {
    fr: 'Rémunère les sites qui ont envoyé une visite.',
    en: 'Pays sites that have sent a visit.',
  },
  company: 'Awin',
  entity: null,
  country: null,
  policyUrl: 'https://www.awin.com/gb/privacy',
  purposes: ['advertising'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: {
      at: 'https://github.com/jkwakman/Open-Cookie-Database (21 January 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
