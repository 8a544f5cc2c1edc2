import { LINKEDIN } from '../company-cookies.js';
import type { CatalogueFile } from '../catalogue-file.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'linkedin-embed',
  name: { fr: 'Publications LinkedIn', en: 'LinkedIn posts' },
  kind: 'social',
  description: {
    fr: 'Montre des publications de LinkedIn.',
    en: 'Shows posts from LinkedIn.',
  },
  company: 'LinkedIn',
  entity: null,
  country: null,
  policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  purposes: ['social'],
  hosts: ['www.linkedin.com', 'platform.linkedin.com'],
  storage: [...LINKEDIN],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
