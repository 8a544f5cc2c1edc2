import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'helloasso',
  name: 'HelloAsso',
  kind: 'form',
  description: {
    fr: 'Montre un formulaire de don ou d’adhésion de HelloAsso.',
    en: 'Shows a HelloAsso donation or membership form.',
  },
  company: 'HelloAsso',
  entity: null,
  country: null,
  policyUrl: 'https://www.helloasso.com/confidentialite',
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
