import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'eulerian',
  name: 'Eulerian',
  kind: 'audience',
  description: {
    fr: 'Mesure les visites et l’effet des campagnes.',
    en: 'Measures visits and what campaigns bring.',
  },
  company: 'Eulerian',
  entity: null,
  country: null,
  policyUrl: 'https://www.eulerian.com/rgpd',
  purposes: ['audience-advanced'],
  hosts: null,
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
