import type { CatalogueFile } from '../catalogue-file.js';

const service: CatalogueFile = {
  id: 'tally',
  name: 'Tally',
  kind: 'form',
  description: {
    fr: 'Montre un formulaire de Tally.',
    en: 'Shows a Tally form.',
  },
  company: 'Tally',
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
