import { gapsIn } from '../../../src/law/document/gaps.js';
import { collectedData } from '../../../src/law/document/generated-sections/own-retention.js';
import type { VersionInput } from '../../../src/law/document/policy-file.js';
import type { Options } from '../input/options.js';
import { write } from '../output/write.js';
import { openProject } from '../input/project.js';
import { UsageError } from '../input/usage-error.js';

/**
 * Writes a version with a copy of the configuration and facts that its tables show, so that it stays
 * what it was once another one is in force. A draft is refused: it was never in force, and what is
 * to be completed would stay so for ever. To be kept where the policy file says the version is.
 */
export async function freeze(options: Options): Promise<number> {
  const { config, file, version, name, current, document } = await openProject(options);
  if (version.frozen) throw new UsageError(`${name} is frozen already`);
  if (!current)
    throw new UsageError(`${name} is not in force: what it showed is not known any more`);
  const gaps = new Set(gapsIn(document.sections));
  if (gaps.size > 0)
    throw new UsageError(`${name} is a draft: facts are missing in ${[...gaps].join(', ')}`);
  if (version.status === 'proposed')
    throw new UsageError(`${name} is a draft: its status is "proposed", nobody has adopted it`);
  const { organisation, purposes, services } = config;
  // What a service of the catalogue does is code, and JSON leaves it out.
  const frozen: VersionInput['frozen'] = {
    organisation,
    purposes,
    services,
    facts: file.facts ?? {},
    collected: collectedData(config),
  };
  await write(JSON.stringify({ date: name, ...version, frozen }, null, 2), options.out);
  return 0;
}
