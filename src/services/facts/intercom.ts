import type { CatalogueFile } from '../catalogue-file.js';
import { commonTexts } from '../common-texts.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'intercom',
  name: 'Intercom',
  kind: 'chat',
  description: commonTexts.chat,
  company: 'Intercom',
  entity: null,
  country: null,
  policyUrl: 'https://www.intercom.com/legal/cookie-policy',
  purposes: ['media'],
  hosts: ['widget.intercom.io'],
  storage: [
    {
      name: 'intercom-id-*',
      type: 'cookie',
      duration: 'P9M',
      party: 'first',
      description: commonTexts.recognises,
    },
    {
      name: 'intercom-session-*',
      type: 'cookie',
      duration: 'P1W',
      party: 'first',
      description: commonTexts.conversation,
    },
    {
      name: 'intercom-device-id-*',
      type: 'cookie',
      duration: 'P9M',
      party: 'first',
      description: commonTexts.recognises,
    },
  ],
  transfers: null,
  exemption: null,
  signals: null,
  load: {
    script: 'https://widget.intercom.io/widget/{appId}',
    queue: {
      name: 'Intercom',
      store: 'q',
    },
    globals: {
      intercomSettings: {
        app_id: '{appId}',
      },
    },
  },
  options: {
    appId: {
      pattern: '^[\\w.-]+$',
      example: 'abcd1234',
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
