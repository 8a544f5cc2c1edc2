import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE } from '../readings.js';

const service: CatalogueFile = {
  id: 'typeform',
  name: 'Typeform',
  kind: 'form',
  description: {
    fr: 'Montre un formulaire de Typeform.',
    en: 'Shows a Typeform form.',
  },
  company: 'Typeform',
  entity: null,
  country: null,
  policyUrl: 'https://www.typeform.com',
  purposes: ['media'],
  hosts: ['*.typeform.com'],
  storage: [
    {
      name: 'tf_respondent_cc',
      type: 'cookie',
      duration: 'P6M',
      party: 'third',
      domain: 'typeform.com',
      description: commonTexts.preferences,
    },
    {
      name: 'attribution_user_id',
      type: 'cookie',
      duration: 'P1Y',
      party: 'third',
      domain: 'typeform.com',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: null,
  options: {},
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: OPEN_COOKIE_DATABASE,
    storage: OPEN_COOKIE_DATABASE,
  },
};

export default service;
