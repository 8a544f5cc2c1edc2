import type { CatalogueFile } from '../catalogue-file.js';

const service: CatalogueFile = {
  id: 'doctolib',
  name: 'Doctolib',
  kind: 'booking',
  description: {
    fr: 'Permet de prendre rendez-vous.',
    en: 'Lets you book an appointment.',
  },
  company: 'Doctolib',
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
