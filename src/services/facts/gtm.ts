import type { CatalogueFile } from '../catalogue-file.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'gtm',
  name: 'Google Tag Manager',
  kind: 'tag-manager',
  description: {
    fr: 'Charge les balises choisies par l’éditeur du site.',
    en: 'Loads the tags that the site’s publisher has chosen.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://business.safety.google/privacy/',
  purposes: ['audience-advanced', 'advertising'],
  hosts: ['www.googletagmanager.com'],
  paths: { 'www.googletagmanager.com': ['/gtm.js', '/ns.html'] },
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.googletagmanager.com/gtm.js?id={containerId}',
    queue: {
      name: 'dataLayer',
      array: true,
    },
    calls: [
      {
        'gtm.start': '{time}',
        event: 'gtm.js',
      },
    ],
  },
  options: {
    containerId: {
      pattern: '^GTM-[A-Z0-9]+$',
      example: 'GTM-ABC123',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    paths: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
