import type { PageInstance } from '../../core/instance.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import namespaces from '../../i18n/namespaces.json';
import type { Translate } from '../../i18n/translate.js';
import { composePolicy } from '../../law/texts/compose-policy.js';
import { comparePolicies, type PolicyDiff } from '../../law/document/diff.js';
import type { PolicyFile, VersionInput } from '../../law/document/policy-file.js';
import type { PolicyDocument } from '../../law/document/types.js';
import { durationText } from '../../i18n/duration.js';
import { PolicySource } from '../../ui/policy-source.js';

/** What the page shows: a version, or what sets it apart from another one. */
export interface ShownVersion {
  document: PolicyDocument;
  before?: PolicyDocument;
  diff?: PolicyDiff;
}

/** Words of a policy, in a language; the surface's and the document's may differ. */
export const policyWords = (language: string, messages: Config['messages']): Promise<Translate> =>
  loadTranslate(language, namespaces.policy, messages);

/** Reads the versions that a configuration names, and composes them. */
export class PolicyReader {
  readonly #config: Config;
  readonly #source: PolicySource;

  /** @param language of what is read from now on */
  constructor(
    instance: PageInstance,
    public language: string,
  ) {
    this.#config = instance.config as Config;
    const { facts } = this.#config.policy ?? {};
    if (!facts) console.warn('[limpide] policy.facts: no policy file is named; ours is shown.');
    this.#source = new PolicySource(facts);
  }

  /** Name of the version in force. */
  get current(): string {
    return this.#config.policy?.current ?? this.names[0] ?? '';
  }

  /** Names of the versions that may be read, newest first. */
  get names(): string[] {
    return this.#config.policy?.versions ?? [];
  }

  /** The policy file; an empty one if the configuration names none. */
  file(): Promise<PolicyFile> {
    return this.#source.file();
  }

  /** What the file says of a version; undefined where there is none. Rejects if it cannot be had. */
  version(name: string): Promise<VersionInput | undefined> {
    return this.#source.version(name, name === this.current);
  }

  /** A version, or undefined if there is none of that name. Rejects if it cannot be had. */
  async read(name: string, language = this.language): Promise<PolicyDocument | undefined> {
    const version = await this.version(name);
    if (!version) return undefined;
    const spoken = version.language ?? language;
    const t = await policyWords(spoken, this.#config.messages);
    return composePolicy({
      name,
      version,
      config: this.#config,
      file: await this.#source.file(),
      language: spoken,
      t,
      duration: (iso) => durationText(t, iso),
      problem: (place) => console.warn(`[limpide] policy ${name}: ${place} cannot be used`),
    });
  }

  /** A version beside an earlier one, both in the language of the one that has only one. */
  async compare(name: string, earlier: string): Promise<ShownVersion | undefined> {
    const language = (await this.version(earlier))?.language ?? this.language;
    const [document, before] = await Promise.all([
      this.read(name, language),
      this.read(earlier, language),
    ]);
    if (!document || !before) return document && { document };
    return { document, before, diff: comparePolicies(before, document) };
  }
}
