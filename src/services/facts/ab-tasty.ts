import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  kind: 'audience',
  description: {
    fr: 'Compare plusieurs versions d’une page.',
    en: 'Compares several versions of a page.',
  },
  company: 'ABTasty',
  entity: null,
  country: null,
  policyUrl: 'https://www.abtasty.com/terms-of-use/',
  purposes: ['personalisation'],
  hosts: ['try.abtasty.com', '*.abtasty.com'],
  storage: [
    {
      name: 'ABTasty',
      type: 'cookie',
      duration: 'P13M',
      party: 'first',
      description: {
        fr: 'Retient la variante de la page qui est montrée.',
        en: 'Remembers which version of the page is shown.',
      },
    },
    {
      name: 'ABTastySession',
      type: 'cookie',
      duration: 'session',
      party: 'first',
      description: commonTexts.visit,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://try.abtasty.com/{accountId}.js',
  },
  options: {
    accountId: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3d4e5',
      required: true,
    },
  },
  read: {
    policyUrl: OPEN_COOKIE_DATABASE,
    hosts: TARTEAUCITRON,
    storage: OPEN_COOKIE_DATABASE,
    load: TARTEAUCITRON,
  },
};

export default service;
