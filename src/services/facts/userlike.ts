import type { CatalogueFile } from '../file.js';

const service: CatalogueFile = {
  id: 'userlike',
  name: 'Userlike',
  kind: 'chat',
  description: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  company: 'Userlike',
  entity: null,
  country: null,
  policyUrl: 'https://www.userlike.com/en/terms#privacy-policy',
  purposes: ['media'],
  hosts: ['userlike-cdn-widgets.s3-eu-west-1.amazonaws.com'],
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
    hosts: {
      at: 'https://github.com/AmauriC/tarteaucitron.js (76151fa, 2 April 2026)',
      on: '2026-11-26',
    },
  },
};

export default service;
