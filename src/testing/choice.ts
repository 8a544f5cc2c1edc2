import {
  CHOICE_COOKIE,
  MAX_CHOICE_LENGTH,
  choiceText,
} from '@limpide/contract/kinds/decision/choice-cookie';
import { readConfig } from '../core/config.js';
import { PARIS, addDuration } from '../core/expiry.js';
import { OBJECTIONS_COOKIE } from '../core/objections.js';
import type { Answer, Config, Purpose } from '../core/types.js';

/** `refuse` also objects to exempt purposes, unless the configuration keeps them. */
export type ChoiceInput = 'accept' | 'refuse' | Answer;

/** A cookie, by its name and value as they stand in a request; `expires` is in epoch seconds. */
export interface CookieToSet {
  name: string;
  value: string;
  expires: number;
}

/**
 * The configuration as a page reads it.
 * @param input the object, or the text of `limpide.json`
 * @throws TypeError where a page would deny everything, or leave an entry out
 */
export function configurationOf(input: object | string): Config {
  const page = globalThis as { location?: unknown };
  const isServer = !('location' in page);
  const problems: string[] = [];
  let config: Config | undefined;
  try {
    // A page has a host name to fall back on: what follows asks for it, and reads nothing else.
    if (isServer) page.location = { hostname: '' };
    config = readConfig(typeof input === 'string' ? input.trim() : JSON.stringify(input), problems);
  } finally {
    if (isServer) delete page.location;
  }
  if (!config) throw new TypeError('[limpide] This is no configuration');
  if (problems[0])
    throw new TypeError(`[limpide] The configuration is wrong: ${problems.join(', ')}`);
  return config;
}

const known = (given: object | undefined, ids: string[], what: string) => {
  for (const id of Object.keys(given ?? {}))
    if (!ids.includes(id)) throw new RangeError(`[limpide] No ${what} is called “${id}”`);
};

function answerOf(choice: ChoiceInput, { purposes, consent }: Config): Answer {
  if (typeof choice !== 'string') return choice;
  const on = choice === 'accept';
  const asked = purposes.filter(
    ({ basis }) =>
      basis === 'consent' || (basis === 'exempt' && (on || !consent?.refuseKeepsExempt)),
  );
  return { purposes: Object.fromEntries(asked.map(({ id }) => [id, on])) };
}

/**
 * The cookies of a choice made at a moment, as a page of this configuration writes them: the choice
 * itself, and objections to exempt purposes. What is not named is refused, exempt purposes go on.
 * @param at epoch milliseconds; now by default
 * @throws RangeError for an id that the configuration does not have, or a choice too long for a cookie
 */
export function choiceCookies(
  input: object | string,
  choice: ChoiceInput,
  at = Date.now(),
): CookieToSet[] {
  const config = configurationOf(input);
  const offered = config.purposes.filter(({ basis }) => basis !== 'necessary');
  const { purposes = {}, services = {}, measures = {} } = answerOf(choice, config);
  known(
    purposes,
    offered.map(({ id }) => id),
    'purpose',
  );
  known(
    measures,
    offered.map(({ id }) => id),
    'purpose',
  );
  known(
    services,
    config.services.map(({ id }) => id),
    'service',
  );
  const valueOf = ({ id, basis }: Purpose) => purposes[id] ?? basis === 'exempt';
  const p = Object.fromEntries(offered.map((purpose) => [purpose.id, valueOf(purpose)]));
  const m: Record<string, Record<string, boolean>> = {};
  for (const { id, measures: own } of offered)
    for (const { id: measure } of own)
      if (p[id] && measures[id]?.[measure] === false) (m[id] ??= {})[measure] = false;
  const t = Math.floor(at / 1000);
  const { lifetime = 'P6M' } = config.consent ?? {};
  const e = addDuration(t, lifetime, config.organisation.timeZone ?? PARIS);
  const value = encodeURIComponent(
    choiceText({ v: 1, t, e, r: config.revision, p, s: services, m }),
  );
  if (value.length >= MAX_CHOICE_LENGTH)
    throw new RangeError('[limpide] Too many services or measures for one cookie');
  const objections = offered.filter(({ id, basis }) => basis === 'exempt' && !p[id]);
  return [
    { name: CHOICE_COOKIE, value, expires: e },
    ...(objections[0]
      ? [{ name: OBJECTIONS_COOKIE, value: objections.map(({ id }) => id).join('.'), expires: e }]
      : []),
  ];
}
