import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

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
    policyUrl: TARTEAUCITRON,
  },
};

export default service;
