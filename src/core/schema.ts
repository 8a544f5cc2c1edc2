import { retentionSettings } from '@limpide/contract/retention-schema';
import * as v from 'valibot';
import {
  REQUEST_IDENTIFIERS,
  REQUEST_MOTIVES,
  REQUEST_RIGHTS,
} from '@limpide/contract/kinds/rights-request/vocabulary';

import { theme } from './theme-schema.js';
import type { VendorName } from './signals/types.js';
import { typesOf } from './signals/vocabulary.js';

/**
 * The configuration, whole: the one definition behind the JSON Schema, the diagnosis in the console
 * and the command line. The core's own reading (`config.ts`) is its short form; tests hold the two
 * together.
 */
const text = v.pipe(v.string('text'), v.minLength(1, 'some text'));
const tag = v.pipe(
  v.string('a language'),
  v.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z\d]{1,8})*$/, 'a language such as fr'),
);
/** A text for people: one, in the configuration's `locale`, or by language. */
const localised = v.union(
  [text, v.pipe(v.record(tag, text, 'texts by language'), v.minEntries(1, 'some text'))],
  'some text, or texts by language',
);
const id = v.pipe(v.string('text'), v.regex(/^[\w-]+$/, 'letters, digits, - and _'));
const duration = v.pipe(
  v.string('an ISO 8601 duration'),
  v.regex(
    /^(session|P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?)$/,
    'an ISO 8601 duration such as P6M, or session',
  ),
);
const link = v.pipe(
  v.string('an address'),
  v.regex(
    /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/]|\/)/,
    'an https address, or one that begins with /',
  ),
);
const anything = v.record(v.string(), v.unknown());

const address = v.strictObject({ street: text, postalCode: text, city: text, country: text });
const organisation = v.strictObject({
  name: text,
  registration: v.optional(text),
  address: v.optional(address),
  email: v.optional(v.pipe(v.string('an e-mail address'), v.email('an e-mail address'))),
  phone: v.optional(text),
  website: v.optional(link),
  dpo: v.optional(
    v.strictObject({
      name: v.optional(text),
      email: v.optional(v.pipe(v.string('an e-mail address'), v.email('an e-mail address'))),
      phone: v.optional(text),
    }),
  ),
  timeZone: v.optional(text),
});

const measure = v.union([
  id,
  v.strictObject({ id, title: v.optional(localised), description: v.optional(localised) }),
]);
export const KNOWN_PURPOSES = [
  'necessary',
  'audience',
  'audience-advanced',
  'personalisation',
  'advertising',
  'media',
  'social',
] as const;
const purpose = v.union([
  v.picklist(KNOWN_PURPOSES, `one of ${KNOWN_PURPOSES.join(', ')}, or an object`),
  v.strictObject({
    id,
    title: v.optional(localised),
    description: v.optional(localised),
    basis: v.optional(
      v.picklist(['exempt', 'consent', 'necessary'], 'exempt, consent or necessary'),
    ),
    shares: v.optional(v.boolean('true or false')),
    measures: v.optional(v.array(measure, 'a list')),
  }),
]);

const storage = v.strictObject({
  name: text,
  type: v.picklist(
    ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'],
    'cookie, localStorage, sessionStorage, indexedDB, cacheStorage or serviceWorker',
  ),
  duration: v.optional(duration),
  party: v.optional(v.picklist(['first', 'third'], 'first or third')),
  domain: v.optional(text),
  path: v.optional(text),
  description: v.optional(localised),
});
const service = v.union([
  id,
  v.strictObject({
    use: v.optional(id),
    id: v.optional(id),
    name: v.optional(localised),
    description: v.optional(localised),
    controller: v.optional(
      v.strictObject({ name: text, country: v.optional(text), policyUrl: v.optional(link) }),
    ),
    role: v.optional(
      v.picklist(
        ['processor', 'joint-controller', 'controller'],
        'processor, joint-controller or controller',
      ),
    ),
    purposes: v.optional(v.array(id, 'a list of purposes')),
    hosts: v.optional(v.array(text, 'a list of hosts')),
    storage: v.optional(v.array(storage, 'a list')),
    stop: v.optional(v.picklist(['reload', 'live'], 'reload or live')),
    options: v.optional(anything),
  }),
]);

/** A list of names out of those that there are. */
const someOf = <const Names extends readonly string[]>(names: Names) =>
  v.array(v.picklist(names, `one of ${names.join(', ')}`), 'a list');
const rights = v.strictObject({
  url: v.optional(link),
  offer: v.optional(someOf(REQUEST_RIGHTS)),
  motives: v.optional(someOf(REQUEST_MOTIVES)),
  identifiers: v.optional(someOf(REQUEST_IDENTIFIERS)),
});

const newsletter = v.strictObject({
  lists: v.optional(v.array(v.strictObject({ id, title: localised }), 'a list')),
  fields: v.optional(someOf(['name', 'phone'])),
  openTracking: v.optional(v.boolean('true or false')),
  openTrackingPurpose: v.optional(localised),
  processing: v.optional(id),
});

const LINES = ['email', 'sms', 'phone', 'post', 'personalisation', 'surveys', 'open-tracking'];
const choices = v.strictObject({
  url: v.optional(link),
  lines: v.optional(
    v.array(
      v.union([
        v.picklist(LINES, `one of ${LINES.join(', ')}, or an object`),
        v.strictObject({
          id,
          title: v.optional(localised),
          description: v.optional(localised),
          basis: v.optional(
            v.picklist(
              ['consent', 'soft-opt-in', 'legitimate-interests'],
              'consent, soft-opt-in or legitimate-interests',
            ),
          ),
        }),
      ]),
      'a list',
    ),
  ),
});

/** Which types of a vendor's signal a purpose feeds. */
const mapping = (vendor: VendorName) =>
  v.optional(v.record(id, someOf(typesOf(vendor)), 'types by purpose'));
const told = (vendor: VendorName) =>
  v.optional(
    v.union(
      [v.boolean('true or options'), v.strictObject({ types: mapping(vendor) })],
      'true or options',
    ),
  );
const signals = v.strictObject({
  google: v.optional(
    v.union(
      [
        v.boolean('true or options'),
        v.strictObject({
          mode: v.optional(v.picklist(['basic', 'advanced'], 'one of basic, advanced')),
          types: mapping('google'),
          adsDataRedaction: v.optional(v.boolean('true or false')),
          urlPassthrough: v.optional(v.boolean('true or false')),
          region: v.optional(
            v.array(
              v.pipe(
                v.string('text'),
                v.regex(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/, 'an ISO 3166-2 code such as FR or US-CA'),
              ),
              'a list of regions',
            ),
          ),
          waitForUpdate: v.optional(
            v.pipe(v.number('milliseconds'), v.minValue(0, 'milliseconds, 0 or more')),
          ),
        }),
      ],
      'true or options',
    ),
  ),
  microsoft: told('microsoft'),
  clarity: told('clarity'),
  meta: told('meta'),
  tiktok: told('tiktok'),
  matomo: told('matomo'),
  piano: told('piano'),
  wordpress: told('wordpress'),
  dataLayer: v.optional(v.boolean('true or false')),
});

export const configSchema = v.strictObject({
  $schema: v.optional(text),
  organisation,
  locale: v.optional(text),
  fallbackLocale: v.optional(text),
  purposes: v.optional(v.array(purpose, 'a list')),
  services: v.optional(v.array(service, 'a list')),
  policy: v.optional(
    v.strictObject({
      url: v.optional(link),
      current: v.optional(text),
      versions: v.optional(v.array(text, 'a list of versions')),
      facts: v.optional(v.union([link, anything])),
    }),
  ),
  consent: v.optional(
    v.strictObject({
      lifetime: v.optional(duration),
      domain: v.optional(text),
      refuseKeepsExempt: v.optional(v.boolean('true or false')),
      import: v.optional(v.array(text, 'a list')),
    }),
  ),
  endpoint: v.optional(link),
  endpoints: v.optional(
    v.strictObject({
      decisions: v.optional(link),
      choices: v.optional(link),
      newsletter: v.optional(link),
      rightsRequests: v.optional(link),
    }),
  ),
  credentials: v.optional(v.picklist(['omit', 'same-origin'], 'omit or same-origin')),
  newsletter: v.optional(newsletter),
  rights: v.optional(rights),
  retention: v.optional(retentionSettings),
  choices: v.optional(choices),
  signals: v.optional(signals),
  theme: v.optional(theme),
  notice: v.optional(
    v.strictObject({
      layout: v.optional(v.picklist(['card', 'bar'], 'card or bar')),
      position: v.optional(v.picklist(['start', 'centre', 'end'], 'start, centre or end')),
      logo: v.optional(link),
    }),
  ),
  messages: v.optional(v.record(v.string(), anything)),
});
