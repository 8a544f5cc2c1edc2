import type { CatalogueFile } from '../catalogue-file.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'google-fonts',
  name: 'Google Fonts',
  kind: 'font',
  description: {
    fr: 'Affiche les polices de caractères de Google.',
    en: 'Shows typefaces from Google.',
  },
  company: 'Google',
  entity: null,
  country: null,
  policyUrl: 'https://policies.google.com/privacy',
  purposes: ['media'],
  hosts: ['fonts.gstatic.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: OPEN_COOKIE_DATABASE,
  },
};

export default service;
