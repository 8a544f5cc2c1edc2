import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'weborama',
  name: 'Weborama',
  kind: 'advertising',
  description: commonTexts.adverts,
  company: 'Weborama',
  entity: null,
  country: null,
  policyUrl: 'https://weborama.com/faq-cnil-avril-2021/',
  purposes: ['advertising'],
  hosts: ['cstatic.weborama.fr'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
  },
};

export default service;
