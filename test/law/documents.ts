import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Config, ConfigInput } from '../../src/core/types.js';
import { readConfig } from '../../src/core/config.js';
import { loadTranslate } from '../../src/i18n/engine.js';
import { composePolicy } from '../../src/law/texts/compose-policy.js';
import type { PolicyFile, VersionInput } from '../../src/law/document/policy-file.js';
import type { PolicyDocument } from '../../src/law/document/types.js';
import { durationText } from '../../src/i18n/duration.js';

// The name of an organisation that has none is that of its host: here there is no page.
(globalThis as { location?: unknown }).location ??= { hostname: '' };

/** A text of the repository; the path is from its root, with a slash before it. */
export const textOf = (path: string): Promise<string> =>
  readFile(new URL(`../..${path}`, import.meta.url), 'utf8');
const json = async <Shape>(path: string): Promise<Shape> => JSON.parse(await textOf(path));

/** The organisations of the demonstration. */
export const SOFTSYSTEMS = { config: '/demo/limpide.json', file: '/demo/site/limpide-policy.json' };
export const SHOP = {
  config: '/demo/site/boutique/limpide.json',
  file: '/demo/site/boutique/limpide-policy.json',
};

export interface Published {
  config: Config;
  file: PolicyFile;
  version: VersionInput;
}

/** Reads what an organisation publishes, and one version of it. */
export async function published(paths: typeof SHOP, name: string): Promise<Published> {
  const problems: string[] = [];
  const input = await json<ConfigInput>(paths.config);
  const config = readConfig(JSON.stringify(input), problems);
  if (!config || problems.length) throw new Error(`${paths.config}: ${problems.join()}`);
  const file = await json<PolicyFile>(paths.file);
  const given = file.versions?.[name];
  const version =
    typeof given === 'string'
      ? await json<VersionInput>(posix.resolve(posix.dirname(paths.file), given))
      : given;
  if (!version) throw new Error(`${paths.file} has no ${name}`);
  return { config, file, version };
}

/** A version as people read it. Anything that cannot be used is an error. */
export async function compose(
  { config, file, version }: Published,
  name: string,
  language = 'fr',
): Promise<PolicyDocument> {
  const namespaces = ['policy', 'periods', 'common', 'manager', 'purposes', 'measures'];
  const t = await loadTranslate(language, namespaces);
  return composePolicy({
    name,
    version,
    config,
    file,
    language,
    t,
    duration: (iso) => durationText(t, iso),
    problem: (place) => {
      throw new Error(`${name}: ${place} cannot be used`);
    },
  });
}

export const documentOf = async (paths: typeof SHOP, name: string, language = 'fr') =>
  compose(await published(paths, name), name, language);
