import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'smartsupp',
  name: 'Smartsupp',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'Smartsupp',
  entity: null,
  country: null,
  policyUrl: 'https://www.smartsupp.com/help/privacy/',
  purposes: ['media'],
  hosts: ['www.smartsuppchat.com'],
  storage: [
    {
      name: 'ssupp.vid',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
    {
      name: 'ssupp.visits',
      type: 'cookie',
      duration: null,
      party: null,
      description: commonTexts.unstated,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://www.smartsuppchat.com/loader.js',
    globals: {
      _smartsupp: {
        key: '{key}',
      },
    },
  },
  options: {
    key: {
      pattern: '^[\\w.-]+$',
      example: 'a1b2c3',
      required: true,
    },
  },
  read: {
    policyUrl: TARTEAUCITRON,
    hosts: TARTEAUCITRON,
    storage: TARTEAUCITRON,
    load: TARTEAUCITRON,
  },
};

export default service;
