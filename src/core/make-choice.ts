import type { Answer, Cause } from './types.js';
import type { StoredChoice } from './stored-choice.js';
import type { Consent } from './consent.js';
import type { PageInstance } from './instance.js';
import { addDuration, PARIS } from './expiry.js';
import { storeChoice } from './choice-storage.js';
import { keepObjections } from './objection-storage.js';
import { revisionKey } from './revision.js';

/**
 * The answer that a general "yes" or "no" gives: to every purpose; or, once a choice is made and
 * `only` is set, to what is newly asked. "No" by the API's withdrawal leaves exempt purposes alone.
 */
export function answerToAll(
  instance: PageInstance,
  value: boolean,
  only?: boolean,
  cause?: Cause,
): Answer {
  const { consent, config } = instance;
  const mapOf = (list: { id: string }[]) => Object.fromEntries(list.map(({ id }) => [id, value]));
  if (only && consent?.choice) {
    const asked = consent.question();
    return {
      purposes: mapOf(asked.filter((entry) => 'basis' in entry)),
      services: mapOf(asked.filter((entry) => !('basis' in entry))),
    };
  }
  const spare = !value && (cause === 'withdraw' || config?.consent?.refuseKeepsExempt);
  return {
    purposes: mapOf(
      config?.purposes.filter(
        ({ basis }) => basis === 'consent' || (basis === 'exempt' && !spare),
      ) ?? [],
    ),
  };
}

/**
 * Makes and keeps a choice. What is not named keeps its value; the rest is refused, unless the
 * cause is a placeholder's or an import's, which leave the questions that they do not answer open.
 * An answer that leaves a purpose out never lengthens the life of the other answers.
 * `at` is the time of the decision, in milliseconds: now, unless it is taken over from elsewhere.
 */
export function makeChoice(
  consent: Consent,
  cause: Cause,
  { purposes: given = {}, services: some = {}, measures: wanted = {} }: Answer,
  at = consent.now(),
): StoredChoice {
  const { config, choice: before, gpc } = consent;
  const t = Math.floor(at / 1000);
  const p: Record<string, boolean> = {};
  const s: Record<string, boolean> = {};
  const m: Record<string, Record<string, boolean>> = {};
  const k: string[] = [];
  let complete = true;

  for (const purpose of config.purposes) {
    const { id, basis, measures } = purpose;
    if (basis === 'necessary') continue;
    const kept = basis === 'exempt' || consent.knows(purpose);
    if (given[id] == null && basis === 'consent') complete = false;
    if (given[id] == null && !kept && /embed|import/.test(cause)) continue;
    const value = (p[id] = given[id] ?? (kept && !!consent.allowed[id]));
    k.push(revisionKey(purpose));
    for (const { id: measure } of measures) {
      const own = wanted[id]?.[measure] ?? given[id] ?? before?.m?.[id]?.[measure];
      if (value && own === false) (m[id] ??= {})[measure] = false;
    }
  }

  for (const service of config.services) {
    const { id, purposes = [] } = service;
    const named = purposes.some((name) => given[name] != null);
    const own = some[id] ?? (before && !named ? consent.serves[id] : null);
    const values = purposes.map(
      (name) => p[name] ?? (!consent.asks(service) && consent.allowed[name]),
    );
    // A no differs from its purposes as soon as one of them is granted.
    const refused = own === false && (some[id] != null || consent.own[id] === false);
    if (own != null && own !== (refused ? values.some(Boolean) : values.every(Boolean)))
      s[id] = own;
    if (named || some[id] != null || !/embed|import/.test(cause) || consent.knows(service))
      k.push(revisionKey(service));
  }

  const { lifetime = 'P6M' } = config.consent ?? {};
  const e = addDuration(t, lifetime, config.organisation.timeZone ?? PARIS);
  consent.choice = {
    v: 1,
    t,
    e: complete || !before ? e : Math.min(e, before.e),
    // The revision stands for the whole list: while a question is open, the list itself counts.
    r: /embed|import/.test(cause) && !complete && !before?.r ? '' : config.revision,
    p,
    s,
    m,
    ...(gpc && { g: 1 as const }),
    c: cause,
    k,
  };
  storeChoice(consent.choice, config.consent?.domain);
  const [objected] = consent.objections;
  consent.objections = config.purposes
    .filter(({ id, basis }) => basis === 'exempt' && p[id] === false)
    .map(({ id }) => id);
  // In the click's own task, where writing and reading a cookie takes as long as all the rest.
  if (objected || consent.objections[0]) keepObjections(consent.objections, config.consent?.domain);
  consent.settle();
  return consent.choice;
}
