import type { CatalogueFile } from '../catalogue-file.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'brevo-tracker',
  name: 'Brevo Tracker',
  kind: 'advertising',
  description: {
    fr: 'Relie les visites aux e‑mails envoyés par l’éditeur.',
    en: 'Links visits to e-mails sent by the publisher.',
  },
  company: 'Brevo Tracker',
  entity: null,
  country: null,
  policyUrl: 'https://www.brevo.com/fr/legal/cookies/',
  purposes: ['advertising'],
  hosts: ['sibautomation.com'],
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
