import type { Config } from '../../core/types.js';
import { buildDocument } from '../document/build.js';
import type { PolicyFile, VersionInput } from '../document/policy-file.js';
import { collectedData } from '../document/generated-sections/own-retention.js';
import { GENERATED_SECTIONS } from '../document/generated-sections/index.js';
import {
  domainOf,
  sectionContext,
  ownerTextWith,
  type SectionContext,
} from '../document/generated-sections/section-context.js';
import { summary } from '../document/generated-sections/summary.js';
import { SECTIONS } from '../document/sections.js';
import type { PolicyDocument } from '../document/types.js';

export interface ComposeOptions {
  name: string;
  version: VersionInput;
  config: Config;
  file: PolicyFile;
  /** Language of the surface: `fr` or `en`. */
  language: string;
  /** Namespaces policy, common, purposes, measures and manager, in that language. */
  t: SectionContext['t'];
  duration: SectionContext['duration'];
  problem?: (place: string) => void;
}

/**
 * What a version is made from: the configuration and the facts of today, or for a past version its own
 * copy of both (`frozen`), so that what was published stays what it was.
 */
export function policyContext({
  version,
  config,
  file,
  t,
  duration,
  language,
}: Omit<ComposeOptions, 'name' | 'problem'>): SectionContext {
  const { organisation, purposes, services, facts, collected } = version.frozen ?? {
    ...config,
    collected: collectedData(config),
    facts: file.facts ?? {},
  };
  return sectionContext({
    language: version.language ?? language,
    t,
    duration,
    locales: config,
    organisation,
    purposes,
    services,
    lifetime: config.consent?.lifetime ?? 'P6M',
    facts: facts ?? {},
    collected,
  });
}

/**
 * A version of the policy as people read it: what the owner wrote, and what the configuration and
 * the facts say, in one document.
 */
export function composePolicy(composing: ComposeOptions): PolicyDocument {
  const { name, version, config, t, problem } = composing;
  const context = policyContext(composing);
  const { language, organisation } = context;
  return buildDocument({
    name,
    version,
    language,
    locales: config,
    ownerText: ownerTextWith(t, organisation),
    label: (control) => t(`policy:controls.${control}`),
    ours: SECTIONS,
    summary: summary(context),
    generate: ({ generated, only }) => GENERATED_SECTIONS[generated]?.(context, only),
    domain: domainOf(organisation),
    ...(problem ? { problem } : {}),
  });
}
