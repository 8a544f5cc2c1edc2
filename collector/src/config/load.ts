import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createLogger } from '../observe/logger.js';
import { KEPT_SECRET, type Secrets } from '../security/hmac-signer.js';
import type { About, Site } from '../sites/sites.js';
import type { StartOptions } from '../server/start.js';
import { PlainError } from '../errors/plain-error.js';
import { readAbout } from './about.js';
import { nearest } from '@limpide/contract/nearest';
import { disagreements, retentionOf } from './one-retention.js';
import { configFile, type ConfigFile } from './schema.js';

type Environment = Record<string, string | undefined>;

/** What is wrong with the configuration, one line each. */
export class ConfigurationError extends PlainError {
  override readonly name = 'ConfigurationError';
}

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}`);
  }
}

/** The environment, under the keys of the file. An empty variable is as good as none. */
function fromEnvironment(environment: Environment): Record<string, unknown> {
  const text = (name: string) => environment[name] || undefined;
  const number = (name: string) => (text(name) === undefined ? undefined : Number(text(name)));
  const origins = text('LIMPIDE_ORIGINS')?.split(/[\s,]+/);
  const serverCookie = text('LIMPIDE_SERVER_COOKIE');
  const site = (given: string[]) => ({
    id: text('LIMPIDE_SITE') ?? 'default',
    origins: given,
    ...(text('LIMPIDE_SITE_NAME') ? { name: text('LIMPIDE_SITE_NAME') } : {}),
    ...(serverCookie && {
      serverCookie: serverCookie === 'true' || { domain: serverCookie },
    }),
    ...(text('LIMPIDE_SITE_CONFIG') ? { configuration: text('LIMPIDE_SITE_CONFIG') } : {}),
    ...(text('LIMPIDE_URL') ? { url: text('LIMPIDE_URL') } : {}),
    ...(text('LIMPIDE_WEBHOOK_URL') ? { webhook: { url: text('LIMPIDE_WEBHOOK_URL') } } : {}),
  });
  const posts = number('LIMPIDE_POSTS_PER_MINUTE');
  const given = {
    host: text('HOST'),
    port: number('PORT'),
    basePath: text('LIMPIDE_BASE_PATH'),
    dataFolder: text('LIMPIDE_DATA'),
    databaseUrl: text('DATABASE_URL'),
    connections: number('LIMPIDE_CONNECTIONS'),
    trustedProxies: number('LIMPIDE_TRUSTED_PROXIES'),
    limits: posts === undefined ? undefined : { posts },
    smtpUrl: text('LIMPIDE_SMTP_URL'),
    mailFrom: text('LIMPIDE_MAIL_FROM'),
    logLevel: text('LIMPIDE_LOG_LEVEL'),
    sites: origins && [site(origins)],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const describe = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue) ?? 'configuration';
  if (issue.expected === 'never') return `${path}: unknown key`;
  const expected = issue.kind === 'schema' ? issue.expected : issue.message;
  return `${path}: expected ${expected}, found ${issue.received}`;
};

function parse(value: unknown, where: string): ConfigFile {
  const result = v.safeParse(configFile, value);
  if (result.success) return result.output;
  throw new ConfigurationError(
    result.issues.map((issue) => `${where}: ${describe(issue)}`).join('\n'),
  );
}

function aboutOf(file: string, origin: string | undefined): About {
  try {
    return readAbout(file, origin);
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}`);
  }
}

const longEnough = (environment: Environment, name: string): string | undefined => {
  const secret = environment[name] || undefined;
  if (secret && secret.length < 32)
    throw new ConfigurationError(`${name}: at least 32 characters are needed.`);
  return secret;
};

/** The secret, and those that it follows: see `Secrets`. */
function secretsOf(environment: Environment): Secrets {
  const secret = longEnough(environment, 'LIMPIDE_SECRET');
  const given = environment['LIMPIDE_FORMER_SECRET'] || undefined;
  const formerSecret =
    given === KEPT_SECRET ? given : longEnough(environment, 'LIMPIDE_FORMER_SECRET');
  const hashSecrets = (environment['LIMPIDE_HASH_SECRET'] ?? '').split(/\s+/).filter(Boolean);
  if (hashSecrets.some((one) => one !== KEPT_SECRET && one.length < 32))
    throw new ConfigurationError('LIMPIDE_HASH_SECRET: at least 32 characters are needed of each.');
  if (!secret && (formerSecret || hashSecrets.length > 0))
    throw new ConfigurationError(
      'LIMPIDE_FORMER_SECRET and LIMPIDE_HASH_SECRET are for what came before LIMPIDE_SECRET, which is not set.',
    );
  const all = [secret, formerSecret, ...hashSecrets].filter((one) => one !== undefined);
  if (new Set(all).size < all.length)
    throw new ConfigurationError('LIMPIDE_SECRET is also named as one that came before it.');
  return { secret, formerSecret, hashSecrets };
}

/** The sites with their secrets: their own of the file, else those of the environment. */
function withSecrets(sites: NonNullable<ConfigFile['sites']>, environment: Environment): Site[] {
  const webhookSecret = longEnough(environment, 'LIMPIDE_WEBHOOK_SECRET');
  const choicesSecret = longEnough(environment, 'LIMPIDE_CHOICES_SECRET');
  if (choicesSecret && sites.length > 1)
    throw new ConfigurationError(
      'LIMPIDE_CHOICES_SECRET: with several sites, give each its own "choicesSecret" in the file.',
    );
  return sites.map(({ webhook, configuration, ...site }) => {
    const secret = webhook?.secret ?? webhookSecret;
    if (webhook && !secret)
      throw new ConfigurationError(
        `The webhook of ${site.id} has no secret: set LIMPIDE_WEBHOOK_SECRET.`,
      );
    return {
      ...(choicesSecret ? { choicesSecret } : {}),
      ...site,
      ...(configuration ? { about: aboutOf(configuration, site.origins[0]) } : {}),
      ...(webhook && secret ? { webhook: { url: webhook.url, secret } } : {}),
    };
  });
}

const NAMES = [
  ...['BASE_PATH', 'CHOICES_SECRET', 'CONFIG', 'CONNECTIONS', 'DATA', 'LOG_LEVEL', 'MAIL_FROM'],
  ...[
    'FORMER_SECRET',
    'HASH_SECRET',
    'ORIGINS',
    'POSTS_PER_MINUTE',
    'SECRET',
    'SERVER_COOKIE',
    'SITE',
    'SITE_CONFIG',
    'SITE_NAME',
  ],
  ...['SMTP_URL', 'TOKEN', 'TRUSTED_PROXIES', 'URL', 'WEBHOOK_SECRET', 'WEBHOOK_URL'],
].map((name) => `LIMPIDE_${name}`);

/** Variables of the tests and of other commands. */
const OTHERS = ['LIMPIDE_CUSTOMER_TOKEN', 'LIMPIDE_ENGINE', 'LIMPIDE_FULL'];

/** An unknown variable is probably a misspelt setting. */
function refuseMisspelt(environment: Environment): void {
  for (const name of Object.keys(environment))
    if (name.startsWith('LIMPIDE_') && ![...NAMES, ...OTHERS].includes(name)) {
      const meant = nearest(name, NAMES, 3);
      throw new ConfigurationError(
        `${name}: there is no such variable.${meant ? ` Did you mean ${meant}?` : ''}`,
      );
    }
}

/**
 * Configuration of the command: the file that `LIMPIDE_CONFIG` names, then the environment, which
 * wins, then defaults. The token comes by environment only, so that the file can be shown.
 */
export function loadConfiguration(environment: Environment): StartOptions {
  refuseMisspelt(environment);
  const file = environment['LIMPIDE_CONFIG'];
  const { sites, logLevel, smtpUrl, mailFrom, retention, ...options } = {
    ...(file ? parse(readFile(file), file) : {}),
    ...parse(fromEnvironment(environment), 'environment'),
  };
  if (!sites)
    throw new ConfigurationError(
      'No site: set LIMPIDE_ORIGINS=https://exemple.fr, or "sites" in the file of LIMPIDE_CONFIG.',
    );
  if (smtpUrl && !mailFrom)
    throw new ConfigurationError('LIMPIDE_SMTP_URL is set: LIMPIDE_MAIL_FROM is needed as well.');
  const token = environment['LIMPIDE_TOKEN'];
  if (token && token.length < 16)
    throw new ConfigurationError('LIMPIDE_TOKEN: at least 16 characters are needed.');
  const known = withSecrets(sites, environment);
  const kept = retentionOf(retention, known);
  const faults = disagreements(kept, known);
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  return {
    host: '127.0.0.1',
    port: 8787,
    dataFolder: '.data/collector',
    limits: {},
    ...options,
    retention: kept,
    sites: known,
    tokens: token ? [token] : [],
    ...secretsOf(environment),
    mail: smtpUrl && mailFrom ? { smtpUrl, from: mailFrom } : undefined,
    logger: createLogger(logLevel),
  };
}
