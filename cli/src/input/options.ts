/** The configuration that a command is given, and what tells which version of the policy is meant. */
export interface Options {
  config: string;
  /** The policy file, where the configuration's own address is not a path here. */
  facts?: string;
  version?: string;
  language: string;
  /** Where to write; the standard output where it is left out. */
  out?: string;
}
