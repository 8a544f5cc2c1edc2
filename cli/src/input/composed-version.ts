import type { Config } from '../../../src/core/types.js';
import { durationText } from '../../../src/i18n/duration.js';
import { loadTranslate } from '../../../src/i18n/engine.js';
import type { SectionContext } from '../../../src/law/document/generated-sections/section-context.js';
import type { PolicyFile, VersionInput } from '../../../src/law/document/policy-file.js';
import type { PolicyDocument } from '../../../src/law/document/types.js';
import { composePolicy, policyContext } from '../../../src/law/texts/compose-policy.js';

/** A version as people read it. */
export interface Composed {
  document: PolicyDocument;
  /** What it is made from. */
  context: SectionContext;
  /** Places of the version that cannot be used. */
  unusable: string[];
}

/** Puts a version of the policy together. Without Node: the configurator does it in a page. */
export async function composedVersion(from: {
  config: Config;
  file: PolicyFile;
  name: string;
  version: VersionInput;
  /** Of the reader; a version that exists in one language keeps its own. */
  language: string;
}): Promise<Composed> {
  const { config, name, version } = from;
  const language = version.language ?? from.language;
  const namespaces = ['policy', 'periods', 'common', 'manager', 'purposes', 'measures', 'checks'];
  const t = await loadTranslate(language, namespaces, config.messages);
  const unusable: string[] = [];
  const composing = { ...from, language, t, duration: (iso: string) => durationText(t, iso) };
  const document = composePolicy({
    ...composing,
    name,
    problem: (place) => unusable.push(place),
  });
  return { document, context: policyContext(composing), unusable };
}
