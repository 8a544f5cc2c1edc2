import * as v from 'valibot';
import { retentionSettings } from '@limpide/contract/retention-schema';
import { listId } from '@limpide/contract/kinds/sign-up/message';
import { TERRITORIES } from '@limpide/contract/periods';
import { id, origin } from '@limpide/contract/fields';

/** Requests per client and minute. */
const rate = v.pipe(v.number(), v.integer(), v.minValue(1));

const timeZone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }, 'a time zone such as Europe/Paris'),
);

/** One that browsers accept in a cookie: no address, no scheme, no port. */
const domain = v.pipe(
  v.string(),
  v.regex(/^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain such as exemple.fr'),
);

const isOn = (origin: string, parent: string): boolean => {
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return host === parent || host.endsWith(`.${parent}`);
};

const secret = v.pipe(v.string(), v.minLength(32, 'at least 32 characters'));

const webhookUrl = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).username === '',
    'an address such as https://exemple.fr/limpide, without a name or password in it',
  ),
);

const site = v.pipe(
  v.strictObject({
    id,
    origins: v.pipe(v.array(origin), v.minLength(1, 'one origin')),
    timeZone: v.optional(timeZone),
    name: v.optional(v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u, 'a name'))),
    url: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^https?:\/\/[^\s?#]+[^\s?#/]$/, 'an address such as https://exemple.fr/privacy'),
      ),
    ),
    /** The file of its pages' configuration, `limpide.json`: names, address, colours. */
    configuration: v.optional(v.pipe(v.string(), v.nonEmpty())),
    holidays: v.optional(v.picklist(TERRITORIES)),
    lists: v.optional(
      v.record(listId, v.pipe(v.string(), v.regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u, 'a name'))),
    ),
    choicesSecret: v.optional(secret),
    webhook: v.optional(v.strictObject({ url: webhookUrl, secret: v.optional(secret) })),
    serverCookie: v.optional(v.union([v.boolean(), v.strictObject({ domain })])),
  }),
  v.forward(
    v.partialCheck(
      [['origins'], ['serverCookie']],
      ({ origins, serverCookie }) =>
        typeof serverCookie !== 'object' ||
        origins.every((origin) => isOn(origin, serverCookie.domain)),
      'a domain that every origin of the site is on',
    ),
    ['serverCookie'],
  ),
);

/** The configuration file. Every key is optional: the environment may give the rest. */
export const configFile = v.strictObject({
  $schema: v.optional(v.string()),
  host: v.optional(v.string()),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
  basePath: v.optional(
    v.pipe(v.string(), v.regex(/^(\/[A-Za-z0-9._~-]+)+$/, 'a path such as /privacy')),
  ),
  dataFolder: v.optional(v.pipe(v.string(), v.nonEmpty())),
  databaseUrl: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'a URL such as postgres://user@host/name')),
  ),
  connections: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  trustedProxies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  limits: v.optional(
    v.strictObject({
      posts: v.optional(rate),
      requests: v.optional(rate),
      links: v.optional(rate),
      wrongTokens: v.optional(rate),
      site: v.optional(rate),
    }),
  ),
  retention: v.optional(retentionSettings),
  trailAddressKind: v.optional(v.boolean()),
  sealAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  smtpUrl: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//, 'a URL such as smtp://host:587'))),
  mailFrom: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\r\n]*@[^\s@]+$/, 'a sender such as Softsystems <contact@softsystems.ai>'),
    ),
  ),
  logLevel: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent'])),
  sites: v.optional(v.pipe(v.array(site), v.minLength(1, 'at least one site'))),
});

export type ConfigFile = v.InferOutput<typeof configFile>;
