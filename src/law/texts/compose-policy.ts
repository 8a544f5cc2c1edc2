import type { Config } from '../../core/types.js';
import { buildDocument } from '../document/build.js';
import type { PolicyFile, VersionInput } from '../document/file.js';
import { PARTS } from '../document/parts/index.js';
import { domainOf, partContext, sayWith, type PartContext } from '../document/parts/context.js';
import { summary } from '../document/parts/summary.js';
import { SECTIONS } from '../document/sections.js';
import type { PolicyDocument } from '../document/types.js';

export interface Composing {
  name: string;
  version: VersionInput;
  config: Config;
  file: PolicyFile;
  /** Language of the surface: `fr` or `en`. */
  language: string;
  /** Namespaces policy, common, purposes, measures and manager, in that language. */
  t: PartContext['t'];
  duration: PartContext['duration'];
  problem?: (place: string) => void;
}

/**
 * A version of the policy as people read it: what the owner wrote, and what the configuration and
 * the facts say, in one document. A past version brings its own copy of both (`frozen`), so that
 * what was published stays what it was.
 */
export function composePolicy(composing: Composing): PolicyDocument {
  const { name, version, config, file, t, duration, problem } = composing;
  const language = version.language ?? composing.language;
  const { organisation, purposes, services, facts } = version.frozen ?? {
    ...config,
    facts: file.facts ?? {},
  };
  const say = sayWith(t, organisation);
  const context = partContext({
    language,
    t,
    duration,
    organisation,
    purposes,
    services,
    lifetime: config.consent?.lifetime ?? 'P6M',
    facts: facts ?? {},
  });
  return buildDocument({
    name,
    version,
    language,
    say,
    label: (control) => t(`policy:controls.${control}`),
    ours: SECTIONS,
    summary: summary(context),
    generate: ({ generated, only }) => PARTS[generated]?.(context, only),
    domain: domainOf(organisation),
    ...(problem ? { problem } : {}),
  });
}
