import type { Config, ConfigInput, Purpose, Service, ServiceInput } from './types.js';
import { revisionOf } from './revision.js';

/** Purposes known by name: all but two by consent (contract §7). */
const KNOWN = /^(necessary|audience(-advanced)?|personalisation|advertising|media|social)$/;

const MEASURES = ['pages', 'visits', 'activity', 'return'];

/**
 * Every key of a configuration, by the first letter of its value's type (`a` for a list), wherever
 * it stands. `core/schema.ts` is the full definition; a test keeps the two in step.
 */
export const KEYS: Record<string, string> = {
  s: ' $schema locale endpoint credentials name registration street postalCode city country email phone website timeZone url current facts lifetime domain decisions choices newsletter rightsRequests id use title description basis policyUrl stop type duration party path ',
  o: ' organisation address dpo policy facts consent endpoints newsletter rights choices signals theme messages controller options ',
  a: ' purposes services versions import measures hosts storage ',
  b: ' refuseKeepsExempt ',
};
/** Places whose content is checked by those who use it. */
const OPEN = /^(facts|newsletter|rights|choices|signals|theme|messages|options)$/;

type Loose = Record<string, unknown>;

/** Walks a value, takes away what is of the wrong type, and names all that is not as it should be. */
function check(value: Loose, path: string, problems: string[]): void {
  for (const key in value) {
    const item = value[key];
    const type = Array.isArray(item) ? 'a' : ((typeof item)[0] as string);
    if (isNaN(+key) && !KEYS[type]?.includes(` ${key} `)) {
      problems.push(path + key);
      // Of the wrong type rather than unknown: an entry without an id is dropped, hence denied.
      if (Object.values(KEYS).join('').includes(` ${key} `))
        for (const gone of [key, 'id', 'use']) delete value[gone];
    } else if (/[ao]/.test(type) && !OPEN.test(key))
      check(item as Loose, path + key + '.', problems);
  }
}

/**
 * Makes a trusted configuration of the owner's JSON, and names the places of what is wrong
 * (`purposes.2.basis`). Never throws. What is of the wrong type denies what it touches: an entry is
 * dropped, and what names it is then unknown, hence denied. Undefined if the text is not a JSON
 * object: then everything is denied.
 */
export function readConfig(source: string, problems: string[]): Config | undefined {
  let raw: ConfigInput;
  try {
    raw = JSON.parse(source);
  } catch {
    return;
  }
  if (source.trim()[0] != '{') return;
  check(raw as unknown as Loose, '', problems);

  const ids = new Set<string>();
  /** Entries of a list, each with an id of its own; `complete` says what else an entry needs. */
  const entries = <Entry>(
    list: 'purposes' | 'services',
    name: 'id' | 'use',
    complete: (entry: Entry, known: boolean) => unknown,
  ) =>
    (raw[list] ?? []).flatMap((given, i) => {
      const named = typeof given == 'string';
      const entry = (named ? { [name]: given } : { ...given }) as ServiceInput;
      const id = (entry.id ??= entry.use);
      if (!id || ids.has(id) || !complete(entry as Entry, KNOWN.test(id) || !named)) {
        problems.push(`${list}.${i}`);
        return [];
      }
      ids.add(id);
      return [entry as Entry];
    });

  const purposes = entries<Purpose>('purposes', 'id', (purpose, known) => {
    const { id } = purpose;
    purpose.basis ??= id == 'audience' ? 'exempt' : id == 'necessary' ? id : 'consent';
    purpose.measures = (purpose.measures ?? (/^audience/.test(id) ? MEASURES : [])).map(
      (measure) => (typeof measure == 'string' ? { id: measure } : measure),
    );
    return known && /^(necessary|exempt|consent)$/.test(purpose.basis);
  });
  const services = entries<Service>(
    'services',
    'use',
    ({ use, purposes: served }) => use ?? served,
  );

  return {
    ...raw,
    organisation: { ...raw.organisation, name: raw.organisation?.name ?? location.hostname },
    purposes,
    services,
    revision: revisionOf(purposes, services),
    source,
  };
}
