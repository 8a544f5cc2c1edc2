import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { StartOptions } from '../start.js';
import { configFile, type ConfigFile } from './schema.js';

type Environment = Record<string, string | undefined>;

/** What is wrong with the configuration, one line each. Shown as it is: no stack helps anybody. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}`);
  }
}

/** The environment, under the keys of the file. It wins over the file. */
function fromEnvironment(environment: Environment): Record<string, unknown> {
  const { LIMPIDE_ORIGINS: origins, PORT: port, LIMPIDE_CONNECTIONS: connections } = environment;
  const given = {
    host: environment['HOST'],
    port: port && Number(port),
    basePath: environment['LIMPIDE_BASE_PATH'],
    dataFolder: environment['LIMPIDE_DATA'],
    databaseUrl: environment['DATABASE_URL'],
    connections: connections && Number(connections),
    sites: origins && [
      { id: environment['LIMPIDE_SITE'] ?? 'default', origins: origins.split(/[\s,]+/) },
    ],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

const describe = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue) ?? 'configuration'}: ${
    issue.expected === 'never' ? 'unknown key' : `expected ${issue.expected ?? issue.message}`
  }, found ${issue.received}`;

function parse(value: unknown): ConfigFile {
  const result = v.safeParse(configFile, value);
  if (result.success) return result.output;
  throw new ConfigurationError(result.issues.map(describe).join('\n'));
}

/**
 * Configuration of the command: the file that `LIMPIDE_CONFIG` names, then the environment, then
 * defaults. The token comes by environment only, so that the file can be shown to anybody.
 */
export function loadConfiguration(environment: Environment): StartOptions {
  const file = environment['LIMPIDE_CONFIG'];
  const fileOptions = file ? parse(readFile(file)) : {};
  const { sites, ...options } = parse({ ...fileOptions, ...fromEnvironment(environment) });
  if (!sites)
    throw new ConfigurationError(
      'No site: set LIMPIDE_ORIGINS=https://exemple.fr, or "sites" in the file of LIMPIDE_CONFIG.',
    );
  const token = environment['LIMPIDE_TOKEN'];
  if (token !== undefined && token.length < 16)
    throw new ConfigurationError('LIMPIDE_TOKEN: at least 16 characters are needed.');
  delete (options as { $schema?: string }).$schema;
  return {
    host: '127.0.0.1',
    port: 8787,
    dataFolder: '.data/collector',
    ...options,
    sites,
    tokens: token ? [token] : [],
  };
}
