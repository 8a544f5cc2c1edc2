import { dirname, join, resolve } from 'node:path';
import { readConfig } from '../../../src/core/config.js';
import { findings, type Finding as SchemaFinding } from '../../../src/core/diagnosis.js';
import type { Config } from '../../../src/core/types.js';
import type { PolicyFile, VersionInput } from '../../../src/law/document/policy-file.js';
import { addCatalogue } from './add-catalogue.js';
import { composedVersion, type Composed } from './composed-version.js';
import type { Options } from './options.js';
import { resolveConfiguration } from './resolve.js';
import { parseSource, readSource, type Source } from './source.js';
import { UsageError } from './usage-error.js';

/** What the commands work on: the owner's files, read and put together. */
export interface Project extends Composed {
  config: Config;
  /** What does not follow the configuration's schema. */
  problems: SchemaFinding[];
  file: PolicyFile;
  name: string;
  version: VersionInput;
  /** Whether the version is the one in force. */
  current: boolean;
  sources: { config: Source; policy?: Source; version?: Source };
}

/** Where the policy file is: as an option says, or at the configuration's address, from its folder. */
export function factsPath(
  { config, facts }: Pick<Options, 'config' | 'facts'>,
  address: unknown,
): string | undefined {
  if (facts) return resolve(facts);
  if (typeof address !== 'string') return undefined;
  if (/^\w+:/.test(address))
    throw new UsageError(`${address} is not a file: name one with --facts`);
  return resolve(dirname(config), `.${address.startsWith('/') ? '' : '/'}${address}`);
}

/** The configuration alone: all that there is to check before anybody has written a policy. */
export type OpenedConfiguration = Pick<Project, 'config' | 'problems' | 'sources'> & {
  /** Of the version; none where there is no policy. */
  name?: string;
};

/** A configuration as a page was given it, with the facts of the catalogue; none where it is unusable. */
export async function configurationOf(source: string): Promise<Config | undefined> {
  // Where a page has a host name, a command line has none to fall back on.
  (globalThis as { location?: unknown }).location ??= { hostname: '' };
  const config = readConfig(source, []);
  if (config) await addCatalogue(config);
  return config;
}

/**
 * Reads the configuration.
 * @throws UsageError (rejects) saying what is wrong
 */
export async function openConfiguration(options: Options): Promise<OpenedConfiguration> {
  const sources: Project['sources'] = { config: await readSource(options.config) };
  const own = parseSource<Record<string, unknown>>(sources.config);
  const raw = own['extends'] === undefined ? own : await resolveConfiguration(options.config);
  const config = await configurationOf(JSON.stringify(raw));
  if (!config) throw new UsageError(`${options.config} is not a configuration`);
  return { config, problems: findings(raw), sources };
}

/** Whether the configuration or the command line names a policy, so that there is one to check. */
export const hasPolicy = ({ config }: OpenedConfiguration, { facts, version }: Options): boolean =>
  Boolean(facts ?? version ?? config.policy?.facts);

/**
 * Reads the owner's files and composes the version that is asked for.
 * @throws UsageError (rejects) saying what is wrong
 */
export async function openProject(
  options: Options,
  beginning?: OpenedConfiguration,
): Promise<Project> {
  const { config, problems, sources } = beginning ?? (await openConfiguration(options));

  let file: PolicyFile = {};
  const address = config.policy?.facts;
  const path = factsPath(options, address);
  if (path) {
    sources.policy = await readSource(path);
    file = parseSource(sources.policy);
  } else if (address) file = address as PolicyFile;

  const inForce = config.policy?.current ?? Object.keys(file.versions ?? {})[0];
  const name = options.version ?? inForce;
  if (!name) throw new UsageError('the configuration names no version in force: policy.current');
  const given = file.versions?.[name];
  let version: VersionInput;
  if (typeof given === 'string') {
    sources.version = await readSource(join(dirname(path ?? options.config), given));
    version = parseSource(sources.version);
  } else if (given || name === inForce) version = given ?? {};
  else throw new UsageError(`there is no version ${name}`);

  const composed = await composedVersion({
    config,
    file,
    name,
    version,
    language: options.language,
  });
  return {
    config,
    problems,
    file,
    name,
    version,
    current: name === inForce,
    ...composed,
    sources,
  };
}
