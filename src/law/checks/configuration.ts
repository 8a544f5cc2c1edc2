import { textIn } from '@limpide/contract/localised-text';
import type { Config, Service } from '../../core/types.js';
import { palette } from '../../theme/palette.js';
import { schemeOf } from '../../theme/preset-colours.js';
import { readColour } from '../contrast.js';
import { months } from '@limpide/contract/duration';
import type { Check, Finding, Subject } from './types.js';
import { configurationValues, durationFinding } from './values.js';

/** What takes a measurement tool out of the exemption (CNIL, 4 July 2025). */
const BEYOND_AUDIENCE = /user.?id|ecommerce|campaign|cross.?domain|heatmap|session.?recording/i;

/** Tools whose cookies carry the date of the choice, as `core/import-choice.ts` reads them. */
const IMPORTABLE = ['cc_cookie', 'c15t', 'fides_consent'];

/** A label that says clearly that it refuses. */
const REFUSES = /refus|sans accepter|reject|decline all|refuse/i;

/** Words that make people afraid of refusing (CNIL against Yahoo, 29 December 2023). */
const THREATS =
  /vous (perdrez|n’aurez plus)|dégrad|ne (pourrez|fonctionnera) p(lus|as)|you will lose|degraded|will not work/i;

type Add = (rule: string, place: string, values?: Record<string, string>) => void;

function organisation({ organisation: { address, email, name, website } }: Config, add: Add): void {
  for (const [key, value] of Object.entries({ name, address, email }))
    if (!value) add('organisation', `organisation.${key}`, { key });
  if (website && !website.startsWith('https:'))
    add('insecure-link', 'organisation.website', { address: website });
}

function service(each: Service, at: string, config: Config, add: Add): void {
  const {
    purposes,
    organisation: { name },
  } = config;
  const known = new Set(purposes.map(({ id }) => id));
  const of = { service: textIn(each.name, config.locale ?? 'fr', config)?.text ?? each.id };
  for (const id of each.purposes ?? [])
    if (!known.has(id)) add('purpose-unknown', `${at}.purposes`, { ...of, purpose: id });

  const { controller } = each;
  const third = controller && controller.name !== name;
  if (third)
    for (const key of ['country', 'policyUrl'] as const)
      if (!controller[key]) add('controller-incomplete', `${at}.controller`, { ...of, key });
  if (controller?.policyUrl && !controller.policyUrl.startsWith('https:'))
    add('insecure-link', `${at}.controller.policyUrl`, { address: controller.policyUrl });

  const exempt = purposes.some(
    ({ id, basis }) => basis === 'exempt' && each.purposes?.includes(id),
  );
  if (exempt && third) add('exempt-third-party', `${at}.controller`, of);
  if (exempt && BEYOND_AUDIENCE.test(JSON.stringify(each.options ?? {})))
    add('exempt-options', `${at}.options`, of);
  each.storage?.forEach((fact, i) => {
    const place = `${at}.storage.${i}`;
    if (!fact.duration) add('storage-duration', place, { ...of, name: fact.name });
    if (exempt && ((months(fact.duration) ?? 0) > 13 || fact.duration === 'persistent'))
      add('exempt-duration', place, { ...of, name: fact.name });
  });
}

/**
 * What is written under one name, for one domain, for two purposes that ask: whoever refuses the one
 * and accepts the other cannot be given what they said (CNIL, délibération n° 2020-092).
 */
function sharedStorage({ purposes, services }: Config, add: Add): void {
  const asked = purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
  const seen = new Map<string, Set<string>>();
  services.forEach((service, i) =>
    service.storage?.forEach(({ type, name, party, domain }, j) => {
      const key = [type, name, domain ?? (party === 'third' ? service.hosts?.[0] : '')].join(' ');
      const before = seen.get(key) ?? new Set();
      const all = new Set([...before, ...asked.filter((id) => service.purposes?.includes(id))]);
      seen.set(key, all);
      if (all.size > 1 && all.size > before.size)
        add('storage-purposes', `services.${i}.storage.${j}`, {
          name,
          purposes: [...all].join(', '),
        });
    }),
  );
}

/** Every text of the owner's in `messages`, with its path. */
const texts = (value: unknown, path: string): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(Object(value)).flatMap(([key, each]) => texts(each, `${path}.${key}`));

/** Text and links are read against the surface: 4.5 to 1 at least (WCAG 1.4.3), 7 in `contrast`. */
function colours({ theme = {} }: Config, add: Add): void {
  for (const dark of [false, true])
    for (const { key, ratio } of palette(theme, schemeOf(theme.preset), dark, readColour).faint)
      add('contrast', key, { key, ratio: ratio.toFixed(1) });
}

function words({ messages, theme }: Config, add: Add): void {
  for (const [path, text] of texts(messages, 'messages')) {
    if (/\.common\.refuse$/.test(path) && !REFUSES.test(text)) add('refuse-label', path, { text });
    if (THREATS.test(text)) add('threatening-words', path, { text });
  }
  for (const key of Object.keys(theme ?? {}))
    if (/accept|refus/i.test(key)) add('unequal-buttons', `theme.${key}`, { key });
}

/** The configuration: who, which trackers, on which terms. */
export const configuration = ({
  config,
  problems,
}: Pick<Subject, 'config' | 'problems'>): Finding[] => {
  const findings: Finding[] = [];
  const add: Add = (rule, place, values = {}) =>
    findings.push({ rule, place, file: 'config', values });

  for (const problem of problems) {
    const { path, found, expected, near } = problem;
    const duration = durationFinding(problem);
    if (duration) findings.push(duration);
    else add('structure', path, { key: path, found, expected, ...(near && { near }) });
  }
  findings.push(...configurationValues(config));
  organisation(config, add);
  config.services.forEach((each, i) => service(each, `services.${i}`, config, add));
  sharedStorage(config, add);
  words(config, add);
  colours(config, add);

  const lifetime = config.consent?.lifetime;
  if (lifetime && months(lifetime) !== 6) add('lifetime', 'consent.lifetime', { lifetime });
  for (const [i, name] of (config.consent?.import ?? []).entries())
    if (!IMPORTABLE.includes(name))
      add('import-undated', `consent.import.${i}`, { name, known: IMPORTABLE.join(', ') });
  const { current, versions } = config.policy ?? {};
  if (current && versions && !versions.includes(current))
    add('version-unknown', 'policy.current', { version: current });
  return findings;
};

/** A version in force that was not reviewed for a year. */
export const freshness: Check = ({ document, current, today }) =>
  current && Date.parse(today) - Date.parse(document.date) > 365 * 86_400_000
    ? [{ rule: 'stale-version', place: 'date', file: 'version', values: { date: document.date } }]
    : [];
