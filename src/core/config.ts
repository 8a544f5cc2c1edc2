import type { Config, ConfigInput, Purpose, Service, ServiceInput } from './types.js';
import { revisionOf } from './revision.js';

const MEASURES = ['pages', 'visits', 'activity', 'return'];

const array = Array.isArray;

/**
 * Makes a trusted configuration of the owner's JSON, and names the entries that are wrong
 * (`purposes.2`). Never throws. What is of the wrong type denies what it touches: an entry is
 * dropped, and what names it is then unknown, hence denied. Undefined if the text is not a JSON
 * object: then everything is denied. Keys that mean nothing are `check`'s business.
 */
export function readConfig(source: string, problems: string[]): Config | undefined {
  let raw: ConfigInput;
  try {
    raw = JSON.parse(source);
  } catch {
    return;
  }
  if (source.trim()[0] !== '{') return;

  /** Entries of a list, each with an id of its own; `complete` says what else an entry needs. */
  const entries = <Entry>(
    list: 'purposes' | 'services',
    name: 'id' | 'use',
    complete: (entry: Entry) => unknown,
  ): Entry[] => {
    const ids = new Set<unknown>();
    const given = raw[list] ?? [];
    if (!array(given)) return (problems.push(list), []);
    return given.flatMap((item, i) => {
      const entry = (typeof item === 'string' ? { [name]: item } : { ...item }) as ServiceInput;
      const id = (entry.id ??= entry.use) as string;
      if (id && !ids.has(id) && complete(entry as Entry)) return (ids.add(id), [entry as Entry]);
      problems.push(`${list}.${i}`);
      return [];
    });
  };

  const purposes = entries<Purpose>('purposes', 'id', (purpose) => {
    const { id } = purpose;
    purpose.basis ??= id === 'audience' ? 'exempt' : id === 'necessary' ? id : 'consent';
    purpose.measures ??= (/^audience/.test(id) ? MEASURES : []) as never;
    if (!array(purpose.measures)) return;
    purpose.measures = purpose.measures.map((measure) =>
      measure.id ? measure : { id: measure as never },
    );
    return true;
  });
  const services = entries<Service>(
    'services',
    'use',
    (service) => array(service.purposes) || (service.use && !service.purposes),
  );

  return {
    ...raw,
    organisation: {
      name: location.hostname,
      ...(raw.organisation as Partial<Config['organisation']>),
    },
    purposes,
    services,
    revision: revisionOf(purposes, services),
    source,
  } as Config;
}
