import type { RuleId } from './rules.js';
import type { Evidence, Fault } from './types.js';

/** Faults, the same one put together wherever it was seen. */
export class Faults {
  readonly #all = new Map<string, Fault>();

  add(
    rule: RuleId,
    subject: string,
    seen: Evidence | undefined,
    values: Record<string, string> = {},
  ): void {
    const key = `${rule} ${subject}`;
    const fault = this.#all.get(key) ?? { rule, subject, values: { subject, ...values }, seen: [] };
    if (seen) fault.seen.push(seen);
    this.#all.set(key, fault);
  }

  has(rule: RuleId, subject: string): boolean {
    return this.#all.has(`${rule} ${subject}`);
  }

  get all(): Fault[] {
    return [...this.#all.values()];
  }
}
