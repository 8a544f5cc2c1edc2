import { CHOICE_COOKIE } from '@limpide/contract/kinds/decision/choice-cookie';
import { matchesPattern } from '../../../src/core/effects/clear.js';
import type { StorageType } from '../../../src/core/types.js';

/** What Limpide keeps, and where other tools keep the choice: exempt (CNIL, délibération 2020-091). */
const CHOICES = [
  ...[CHOICE_COOKIE, 'eu-objection', 'limpide', 'limpide-*'],
  ...[
    'cc_cookie',
    'klaro',
    'tarteaucitron',
    'orejime',
    'euconsent',
    'euconsent-v2',
    'eupubconsent*',
  ],
  ...['OptanonConsent', 'OptanonAlertBoxClosed', 'CookieConsent', 'axeptio_*', 'didomi_token'],
  ...[
    'cmplz_*',
    'cookieyes-consent',
    'cookielawinfo*',
    'borlabs-cookie',
    'cookieconsent_status',
    'FCCDCF',
    'FCNEC',
  ],
];

/** Set by networks that protect servers from robots and spread their load. */
const SERVERS = [
  '__cf_bm',
  '__cfruid',
  '_cfuvid',
  'cf_clearance',
  'AWSALB*',
  'ARRAffinity*',
  'SERVERID*',
];

const TYPES: StorageType[] = ['cookie', 'localStorage', 'indexedDB', 'sessionStorage'];

/** Whether a name is one under which a choice is kept, or a server keeps itself. */
export const isOwnName = (type: StorageType, name: string): boolean =>
  TYPES.includes(type) && [...CHOICES, ...SERVERS].some((glob) => matchesPattern(name, glob));
