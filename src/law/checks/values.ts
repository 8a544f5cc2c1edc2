/** Values that the schema takes as texts, and that mean something else than was meant. */
import { isObject } from '@limpide/contract/is-object';
import { isColour } from '../contrast.js';
import { durationInWords } from '../duration-in-words.js';
import type { Check, Finding, Subject } from './types.js';

type Add = (finding: Finding) => void;

const [FRENCH, ENGLISH] = ['fr', 'en'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Whether a text is a code of ISO 3166-1 alpha-2: `UK` is none. */
const isCode = (text: string): boolean =>
  /^[A-Z]{2}$/.test(text) && !!ENGLISH?.of(text) && text !== 'UK';

/** The code of a country that is written otherwise: `France`, `fr`, `UK`. */
function codeOf(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === 'uk') return 'GB';
  const upper = wanted.toUpperCase();
  return isCode(upper)
    ? upper
    : LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).find((code) =>
        [FRENCH, ENGLISH].some((names) => names?.of(code)?.toLowerCase() === wanted),
      );
}

/** Every `country` below a node. */
function countries(node: unknown, file: Finding['file'], place: string, add: Add): void {
  for (const [key, value] of Object.entries(Object(node) as object)) {
    const at = place ? `${place}.${key}` : key;
    if (/^(options|messages|frozen)$/.test(key)) continue;
    if (key === 'country' && typeof value === 'string' && !isCode(value)) {
      const near = codeOf(value);
      add({
        rule: 'country-code',
        place: at,
        file,
        values: { country: value, ...(near && { near }) },
      });
    } else if (typeof value === 'object') countries(value, file, at, add);
  }
}

/** A host as the browser compares it, of what was written with a scheme or a path. */
const hostIn = (text: string): string =>
  text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#].*$/, '');

function hosts(services: readonly unknown[], add: Add): void {
  services.forEach((service, i) => {
    const list: unknown = Object(service).hosts;
    if (!Array.isArray(list)) return;
    list.forEach((host: unknown, j) => {
      if (typeof host !== 'string' || !/[/\s?#]/.test(host)) return;
      const near = hostIn(host.trim());
      const values = { host, ...(near && { near }) };
      add({ rule: 'host-url', place: `services.${i}.hosts.${j}`, file: 'config', values });
    });
  });
}

/** Ids that stand twice in a list: the second is not read, or is taken for the first. */
function ids(list: unknown, file: Finding['file'], place: string, add: Add): void {
  if (!Array.isArray(list)) return;
  const seen = new Set<string>();
  list.forEach((each: unknown, i) => {
    const id = isObject(each) ? (each['id'] ?? each['use']) : each;
    if (typeof id !== 'string') return;
    if (seen.has(id)) add({ rule: 'id-repeated', place: `${place}.${i}`, file, values: { id } });
    seen.add(id);
  });
}

function colours(theme: unknown, place: string, add: Add): void {
  for (const [key, value] of Object.entries(Object(theme) as object)) {
    if (key === 'dark') colours(value, `${place}.dark`, add);
    if (!/^(accent|surface|text)$/.test(key) || typeof value !== 'string' || isColour(value))
      continue;
    add({
      rule: 'colour-unknown',
      place: `${place}.${key}`,
      file: 'config',
      values: { colour: value },
    });
  }
}

/** A problem of the schema that is a duration in words: what it would be in ISO 8601. */
export function durationFinding({
  path,
  found,
  expected,
}: Subject['problems'][number]): Finding | undefined {
  if (!expected.includes('ISO 8601') || !found.startsWith('"')) return undefined;
  const text = found.replace(/^"|"$/g, '');
  const near = durationInWords(text);
  return {
    rule: 'duration-form',
    place: path,
    file: 'config',
    values: { text, ...(near && { near }) },
  };
}

/** What the configuration's author wrote: a list that has one id twice is read without the second. */
function written(config: Subject['config']): Partial<Subject['config']> {
  try {
    return JSON.parse(config.source) as Partial<Subject['config']>;
  } catch {
    return {};
  }
}

/** Countries, hosts, ids and colours of the configuration. */
export function configurationValues(config: Subject['config']): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (finding) => {
    const isThere = findings.some(
      ({ rule, place }) => rule === finding.rule && place === finding.place,
    );
    if (!isThere) findings.push(finding);
  };
  for (const { organisation, services, purposes, newsletter, theme } of [written(config), config]) {
    countries({ organisation, services }, 'config', '', add);
    hosts(Array.isArray(services) ? services : [], add);
    ids(purposes, 'config', 'purposes', add);
    ids(services, 'config', 'services', add);
    ids(newsletter?.lists, 'config', 'newsletter.lists', add);
    colours(theme, 'theme', add);
  }
  return findings;
}

/** The same of the policy's facts. */
export const values: Check = ({ file, current }) => {
  const findings: Finding[] = [];
  const add: Add = (finding) => findings.push(finding);
  if (!current) return findings;
  countries(file.facts, 'policy', 'facts', add);
  ids(file.facts?.processing, 'policy', 'facts.processing', add);
  return findings;
};
