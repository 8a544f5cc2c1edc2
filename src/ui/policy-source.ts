import type { Config } from '../core/types.js';
import type { PolicyFile, VersionInput } from '../law/document/policy-file.js';

/**
 * A JSON object from an address.
 * @throws Error (rejects) with a sentence that names the address
 */
async function fetchObject<Shape extends object>(address: string): Promise<Shape> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    throw new Error(`${address} is not JSON`);
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    throw new Error(`${address} is not a JSON object`);
  return value as Shape;
}

/** The policy file, and one of its versions; what is fetched is fetched once. */
export class PolicySource {
  #file: Promise<PolicyFile> | undefined;
  #versions = new Map<string, Promise<VersionInput>>();

  /** @param facts `policy.facts` of the configuration: an address, the file itself, or nothing */
  constructor(
    private readonly facts: string | object | undefined,
    private readonly base = document.baseURI,
  ) {}

  /** The file; an empty one if the configuration names none. Rejects if it cannot be had. */
  file(): Promise<PolicyFile> {
    const { facts } = this;
    return (this.#file ??=
      typeof facts === 'string'
        ? fetchObject<PolicyFile>(new URL(facts, this.base).href)
        : Promise.resolve((facts ?? {}) as PolicyFile));
  }

  /**
   * A version by its name: what the file says, fetched if it gives an address. A version that the
   * file does not describe is ours, as it stands, if `current`; undefined otherwise.
   */
  async version(name: string, current: boolean): Promise<VersionInput | undefined> {
    const given = (await this.file()).versions?.[name];
    if (typeof given !== 'string') return given ?? (current ? {} : undefined);
    const base = typeof this.facts === 'string' ? new URL(this.facts, this.base).href : this.base;
    const address = new URL(given, base).href;
    if (!this.#versions.has(address)) {
      const fetched = fetchObject<VersionInput>(address);
      this.#versions.set(address, fetched);
      fetched.catch(() => this.#versions.delete(address));
    }
    return this.#versions.get(address);
  }
}

const sources = new WeakMap<object, PolicySource>();

/**
 * The policy file of a configuration, fetched once however many surfaces ask. Rejects if it cannot be
 * had; who asks next tries again.
 */
export async function policyFileOf(config: Config): Promise<PolicyFile> {
  const source = sources.get(config) ?? new PolicySource(config.policy?.facts);
  sources.set(config, source);
  try {
    return await source.file();
  } catch (error) {
    sources.delete(config);
    throw error;
  }
}
