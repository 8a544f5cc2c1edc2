import { isObject } from '@limpide/contract/is-object';
import { nearest } from '@limpide/contract/nearest';
import { KNOWN_PURPOSES } from '../../../src/core/schema.js';
import type { Finding } from '../../../src/law/checks/types.js';
import { valueAt, withName, withValue, type Json } from './paths.js';
import { addPurposes, askConsent, indexOfService } from './services.js';

/** What one press does: its name among the texts, with the values that it is said with. */
export interface Mend {
  label:
    | 'rename'
    | 'replace'
    | 'remove'
    | 'addPurpose'
    | 'sixMonths'
    | 'https'
    | 'addVersion'
    | 'askConsent';
  values?: Record<string, string>;
  apply(config: Json): Json;
}

const last = (path: string) => path.split('.').at(-1) ?? '';

/** Takes away what stands at the place of a finding. */
const removal = (place: string, label: Mend['label'] = 'remove'): Mend => ({
  label,
  values: { key: place },
  apply: (config) => withValue(config, place, undefined) as Json,
});

/** What was meant, in the place of what was written. */
const meant = ({ place, values = {} }: Finding, config: Json): Mend | undefined =>
  values['near'] && typeof valueAt(config, place) === 'string'
    ? {
        label: 'replace',
        values: { text: String(valueAt(config, place)), near: values['near'] },
        apply: (raw) => withValue(raw, place, values['near']) as Json,
      }
    : undefined;

/** A key or a value that was meant otherwise; a key that means nothing is taken away. */
function structure(finding: Finding, config: Json): Mend | undefined {
  const { place, values = {} } = finding;
  const { near, found } = values;
  const isKey = found === 'an unknown key';
  if (near && isKey)
    return {
      label: 'rename',
      values: { key: last(place), near },
      apply: (raw) => withName(raw, place, near) as Json,
    };
  return meant(finding, config) ?? (isKey ? removal(place) : undefined);
}

function purpose({ place, values = {} }: Finding): Mend | undefined {
  const { purpose: id = '' } = values;
  const known: readonly string[] = KNOWN_PURPOSES;
  if (known.includes(id))
    return { label: 'addPurpose', values: { id }, apply: (raw) => addPurposes(raw, [id]) };
  const near = nearest(id, [...known]);
  if (!near) return undefined;
  return {
    label: 'replace',
    values: { text: id, near },
    apply: (raw) => {
      const served = valueAt(raw, place);
      if (!Array.isArray(served)) return raw;
      const made = served.map((each: unknown) => (each === id ? near : each));
      return addPurposes(withValue(raw, place, made) as Json, [near]);
    },
  };
}

/** A service of the catalogue under the name that was meant. */
function service({ values = {} }: Finding, config: Json): Mend | undefined {
  const { service: text = '', meant: near } = values;
  const at = indexOfService(config, text);
  if (!near || at < 0) return undefined;
  const place = `services.${at}`;
  const entry = valueAt(config, place);
  const made = isObject(entry) ? { ...entry, use: near } : near;
  return {
    label: 'replace',
    values: { text, near },
    apply: (raw) => withValue(raw, place, made) as Json,
  };
}

const inPlace = (label: Mend['label'], place: string, made: (value: unknown) => unknown): Mend => ({
  label,
  apply: (raw) => withValue(raw, place, made(valueAt(raw, place))) as Json,
});

const MENDS: Record<string, (finding: Finding, config: Json) => Mend | undefined> = {
  structure,
  'duration-form': meant,
  'country-code': meant,
  'host-url': meant,
  'purpose-unknown': purpose,
  'service-unknown': service,
  'option-unknown': ({ place, values = {} }) =>
    values['meant']
      ? {
          label: 'rename',
          values: { key: last(place), near: values['meant'] },
          apply: (raw) => withName(raw, place, values['meant'] ?? '') as Json,
        }
      : removal(place),
  lifetime: ({ place }) => inPlace('sixMonths', place, () => 'P6M'),
  'import-undated': ({ place }) => removal(place),
  contrast: ({ place }) => removal(place),
  'unequal-buttons': ({ place }) => removal(place),
  'refuse-label': ({ place }) => removal(place),
  'threatening-words': ({ place }) => removal(place),
  'insecure-link': ({ place }, config) => {
    const address = valueAt(config, place);
    return typeof address === 'string' && address.startsWith('http:')
      ? inPlace('https', place, () => address.replace('http:', 'https:'))
      : undefined;
  },
  'version-unknown': ({ values = {} }) =>
    inPlace('addVersion', 'policy.versions', (list) => [values['version'], ...(list as string[])]),
  'exempt-third-party': ({ place }) => consent(place),
  'exempt-options': ({ place }) => consent(place),
};

/** A service outside the exemption asks for an agreement. */
function consent(place: string): Mend {
  const [, index = '0'] = place.split('.');
  return { label: 'askConsent', apply: (raw) => askConsent(raw, Number(index)) };
}

/**
 * How a finding is mended in one press; undefined where only the owner can tell, and where the file
 * has nothing at that place: a list that is partly unusable counts otherwise.
 */
export function mendOf(finding: Finding, config: Json): Mend | undefined {
  if (finding.file !== 'config') return undefined;
  const mend = MENDS[finding.rule]?.(finding, config);
  return mend?.label === 'remove' && valueAt(config, finding.place) === undefined
    ? undefined
    : mend;
}
