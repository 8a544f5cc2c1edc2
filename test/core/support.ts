import { Consent } from '../../src/core/consent.js';
import { readConfig } from '../../src/core/config.js';
import type { Config, ConfigInput } from '../../src/core/types.js';
import { deleteChoice } from '../../src/core/choice-storage.js';
import { keepObjections } from '../../src/core/objection-storage.js';

/** A clock that a test moves; milliseconds, as `Date.now`. */
export const clock = (iso: string) => {
  let ms = Date.parse(iso);
  const now = () => ms;
  return Object.assign(now, {
    to: (next: string) => {
      ms = Date.parse(next);
    },
  });
};

export const config = (changes: Partial<ConfigInput> = {}): Config => {
  const problems: string[] = [];
  const read = readConfig(
    JSON.stringify({
      organisation: { name: 'Exemple' },
      purposes: ['audience', 'audience-advanced', 'advertising', 'media'],
      services: [
        { id: 'stats', purposes: ['audience-advanced'] },
        { id: 'ads', purposes: ['advertising'], controller: { name: 'Régie' } },
        { id: 'video', purposes: ['media'] },
      ],
      ...changes,
    }),
    problems,
  );
  if (!read || problems.length) throw new Error(`unusable: ${problems.join()}`);
  return read;
};

export const consent = (now: () => number, changes: Partial<ConfigInput> = {}): Consent =>
  new Consent(config(changes), now);

/** As on a device that never was here. */
export function forget(): void {
  deleteChoice();
  keepObjections([]);
  localStorage.clear();
}
