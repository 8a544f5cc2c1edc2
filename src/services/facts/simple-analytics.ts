import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  kind: 'audience',
  description: {
    fr: 'Compte les visites du site.',
    en: 'Counts visits to the site.',
  },
  company: 'Simple Analytics',
  entity: null,
  country: null,
  policyUrl: 'https://docs.simpleanalytics.com/what-we-collect',
  purposes: ['audience-advanced'],
  hosts: ['scripts.simpleanalyticscdn.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://scripts.simpleanalyticscdn.com/latest.js',
  },
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
