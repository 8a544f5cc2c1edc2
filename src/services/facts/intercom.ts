import type { CatalogueFile } from '../file.js';
import { lines } from '../lines.js';
import { OPEN_COOKIE_DATABASE, TARTEAUCITRON } from '../readings.js';

const service: CatalogueFile = {
  id: 'intercom',
  name: 'Intercom',
  kind: 'chat',
  description: lines.chat,
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
      description: lines.recognises,
    },
    {
      name: 'intercom-session-*',
      type: 'cookie',
      duration: 'P1W',
      party: 'first',
      description: lines.conversation,
    },
    {
      name: 'intercom-device-id-*',
      type: 'cookie',
      duration: 'P9M',
      party: 'first',
      description: lines.recognises,
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
