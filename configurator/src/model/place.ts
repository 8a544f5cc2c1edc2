import { isObject } from '@limpide/contract/is-object';
import type { Draft } from './draft.js';
import type { Json } from './paths.js';

/**
 * A place in one of the two files: what stands there now, and how something else comes to stand there.
 * Its id is the path that findings name, with dashes, so that they lead to the field.
 */
export class Place {
  private constructor(
    readonly id: string,
    readonly read: () => unknown,
    readonly set: (value: unknown) => void,
  ) {}

  /** The configuration, whole. */
  static ofConfig = (draft: Draft): Place =>
    new Place(
      '',
      () => draft.config,
      (value) => draft.change(() => value as Json),
    );

  /** The policy file, whole. */
  static ofPolicy = (draft: Draft): Place =>
    new Place(
      '',
      () => draft.policy ?? {},
      (value) => draft.write({ policy: `${JSON.stringify(value, null, 2)}\n` }),
    );

  get value(): unknown {
    return this.read();
  }

  /** The text that stands here; empty where there is none. */
  get text(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  /** What is in the list that stands here, a place each. */
  get rows(): Place[] {
    const { value } = this;
    return Array.isArray(value) ? value.map((_, at) => this.at(at)) : [];
  }

  /** What is below a key. Undefined takes it away, and with it what is empty then, but for rows. */
  at(key: string | number): Place {
    const isRow = typeof key === 'number';
    return new Place(
      this.id ? `${this.id}-${key}` : String(key),
      () => (Object(this.value) as Json)[key],
      (value) => this.set(isRow ? this.#listWith(key, value) : this.#objectWith(key, value)),
    );
  }

  #listWith(at: number, value: unknown): unknown[] {
    const list = [...(this.value as unknown[])];
    if (value === undefined) list.splice(at, 1);
    else list[at] = value;
    return list;
  }

  #objectWith(key: string, value: unknown): Json | undefined {
    const object = isObject(this.value) ? this.value : {};
    if (value !== undefined) return { ...object, [key]: value };
    const left = Object.entries(object).filter(([each]) => each !== key);
    const isWanted = left.length > 0 || this.id === '' || /-\d+$/.test(this.id);
    return isWanted ? Object.fromEntries(left) : undefined;
  }

  add(row: unknown): void {
    this.set([...(Array.isArray(this.value) ? (this.value as unknown[]) : []), row]);
  }
}
