import { Consent } from '../../src/core/consent.js';
import { readConfig } from '../../src/core/config.js';
import type { Config, ConfigInput } from '../../src/core/types.js';
import { dropChoice } from '../../src/core/keep.js';
import { keepObjections } from '../../src/core/keep-objections.js';

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
  dropChoice();
  keepObjections([]);
  localStorage.clear();
}
