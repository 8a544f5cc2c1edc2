import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'calendly',
  name: 'Calendly',
  kind: 'booking',
  description: {
    fr: 'Permet de prendre rendez-vous.',
    en: 'Lets you book an appointment.',
  },
  company: 'Calendly',
  entity: null,
  country: null,
  policyUrl: 'https://calendly.com/privacy',
  purposes: ['media'],
  hosts: ['assets.calendly.com', 'calendly.com'],
  storage: null,
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://assets.calendly.com/assets/external/widget.js',
  },
  options: {},
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
