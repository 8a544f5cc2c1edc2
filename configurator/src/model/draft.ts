import { isObject } from '@limpide/contract/is-object';
import { newConfiguration } from '../../../cli/src/answers/new-configuration.js';
import { withValue, type Json } from './paths.js';

/** What the draft is kept under, in this browser only. */
export const KEPT = 'limpide-configurator';

/** Two files, as text: what an owner has opened stays as it was written until it is changed. */
export interface Files {
  /** `limpide.json`. */
  config: string;
  /** `limpide-policy.json`; empty where there is none. */
  policy: string;
}

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The JSON object in a text, or why there is none, in the browser's own words. */
export function parsed(text: string): { value?: Json; fault?: string } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? { value } : { fault: '{ … }' };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** What an owner begins with: nothing is answered yet. */
export const emptyFiles = (): Files => ({ config: asText(newConfiguration({})), policy: '' });

/**
 * The draft: two files that forms and editors change, kept in the browser at each change. Tells
 * `change` on itself. Where nothing can be kept, it lives as long as the page.
 */
export class Draft extends EventTarget {
  files: Files = kept() ?? emptyFiles();
  /** What was there before something else took its place whole. */
  before: Files | undefined;

  /** The configuration as it is parsed; the last one that could be, while it is being typed. */
  config: Json = parsed(this.files.config).value ?? {};
  policy: Json | undefined = parsed(this.files.policy).value;

  /** Why the configuration's text is no JSON object. */
  get fault(): string | undefined {
    return parsed(this.files.config).fault;
  }
  get policyFault(): string | undefined {
    return this.files.policy.trim() ? parsed(this.files.policy).fault : undefined;
  }

  /** Sets what stands at a path of the configuration; undefined takes it away. */
  set(path: string, value: unknown): void {
    this.change((config) => withValue(config, path, value) as Json);
  }

  /** Makes another configuration of this one. */
  change(made: (config: Json) => Json): void {
    this.write({ config: asText(made(this.config)) });
  }

  /** Writes files as they are typed. */
  write(files: Partial<Files>): void {
    this.files = { ...this.files, ...files };
    this.config = parsed(this.files.config).value ?? this.config;
    this.policy = parsed(this.files.policy).value;
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.files));
    } catch {
      // It holds as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Puts other files in the place of these, which can be had back once. */
  replace(files: Files): void {
    this.before = this.files;
    this.write(files);
  }

  /** Erases what is kept, and begins anew. */
  erase(): void {
    this.before = undefined;
    this.write(emptyFiles());
    try {
      localStorage.removeItem(KEPT);
    } catch {
      // Nothing was kept.
    }
    this.dispatchEvent(new Event('change'));
  }
}

function kept(): Files | undefined {
  try {
    const { config, policy } = JSON.parse(localStorage.getItem(KEPT) ?? '') as Partial<Files>;
    return typeof config === 'string' && typeof policy === 'string'
      ? { config, policy }
      : undefined;
  } catch {
    return undefined;
  }
}
