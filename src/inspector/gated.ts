import type { Consent } from '../core/consent.js';
import { heldAttribute, isLive } from '../core/effects/gated-element.js';
import { addressOf, embedOf, Placeholders } from '../core/effects/placeholders.js';
import { isHeld } from '../core/effects/signals/held.js';
import { rootsIn } from '../core/gates.js';
import type { PageInstance, Parts } from '../core/instance.js';
import type { Service } from '../core/types.js';
import { addressWithout } from './masking.js';

/** Why something runs or waits: a text of `inspector:why`, and the purpose or service it is about. */
export interface Reason {
  why:
    | 'necessary'
    | 'exempt'
    | 'granted'
    | 'opened'
    | 'once'
    | 'negatedRuns'
    | 'negatedWaits'
    | 'unknown'
    | 'nothingNamed'
    | 'badBasis'
    | 'notAsked'
    | 'isNew'
    | 'refused'
    | 'objected'
    | 'tooLong'
    | 'gpc'
    | 'signals'
    | 'serviceRefused'
    | 'noPurposes'
    | 'notGated';
  id: string;
}

export interface GatedFound {
  /** `script`, `iframe`, `template`… and what it is about: an address without its query, or none. */
  kind: string;
  address: string;
  purpose: string;
  service: string;
  /** `coming`: allowed, and not let live yet. `never`: nothing declares what it names. */
  state: 'runs' | 'waits' | 'coming' | 'failed' | 'never';
  reasons: Reason[];
}

/** Types that a browser runs by itself. */
const EXECUTABLE = /^$|javascript|ecmascript|^module$/i;

/** Why one purpose is allowed or not; a service's id may stand for one. */
function reasonOf(consent: Consent, id: string): Reason {
  const { allowed, choice, config, gpc, objections } = consent;
  const purpose = config.purposes.find((each) => each.id === id);
  if (allowed[id] == null) return { why: id ? 'unknown' : 'nothingNamed', id };
  if (!purpose) return { why: allowed[id] ? 'granted' : 'serviceRefused', id };
  const { basis } = purpose;
  if (basis === 'necessary') return { why: 'necessary', id };
  if (allowed[id]) return { why: basis === 'exempt' ? 'exempt' : 'granted', id };
  if (consent.waits) return { why: 'signals', id };
  const answer = choice?.p[id];
  if (basis === 'exempt')
    return { why: objections.includes(id) || answer === false ? 'objected' : 'tooLong', id };
  if (basis !== 'consent') return { why: 'badBasis', id };
  if (!choice) return { why: 'notAsked', id };
  if (answer == null || !consent.knows(purpose)) return { why: 'isNew', id };
  return { why: answer === true && gpc ? 'gpc' : 'refused', id };
}

/** Why a service may run or not. */
export function reasonsOfService(consent: Consent, { id, purposes = [] }: Service): Reason[] {
  const own = consent.own[id];
  if (!purposes[0]) return [{ why: 'noPurposes', id }];
  if (own === false)
    return [{ why: consent.choice?.s?.[id] === false ? 'serviceRefused' : 'isNew', id }];
  return purposes.map((purpose) =>
    !consent.allowed[purpose] && consent.opens.has(`${id} ${purpose}`)
      ? { why: 'opened', id }
      : reasonOf(consent, purpose),
  );
}

/** Why markup with this gate may run or not, one reason a purpose, and the service's own if it has one. */
function reasonsOf(consent: Consent, purpose: string, service: string): Reason[] {
  if (service && consent.serves[service] == null) return [{ why: 'unknown', id: service }];
  const reasons = purpose
    .trim()
    .split(/\s+/)
    .map((name): Reason => {
      const id = name.replace('!', '');
      const on = consent.allowed[id];
      if (on == null || id === name)
        return !on && consent.opens.has(`${service} ${id}`)
          ? { why: 'opened', id: service }
          : reasonOf(consent, id);
      return { why: on ? 'negatedWaits' : 'negatedRuns', id };
    });
  if (consent.own[service] === false)
    reasons.push({
      why: consent.choice?.s?.[service] === false ? 'serviceRefused' : 'isNew',
      id: service,
    });
  return reasons;
}

/** Our own surfaces hold nothing of the page. */
const isOurs = (root: ParentNode): boolean =>
  root instanceof ShadowRoot && root.host.localName.startsWith('limpide-');

function addressIn(element: HTMLElement): string {
  const embed = embedOf(element) ?? element;
  const address =
    addressOf(embed) || (heldAttribute(embed, 'srcset') ?? embed.getAttribute('href') ?? '');
  return addressWithout(address);
}

function stateOf(
  element: HTMLElement,
  admitted: boolean | string,
  outcome: 'ran' | 'failed' | undefined,
): GatedFound['state'] {
  if (outcome === 'failed') return 'failed';
  const isThere =
    element instanceof HTMLScriptElement
      ? outcome === 'ran'
      : element instanceof HTMLTemplateElement
        ? element.hasAttribute('data-limpide-filled')
        : isLive(element);
  if (isThere) return 'runs';
  if (typeof admitted === 'string') return 'never';
  return admitted ? 'coming' : 'waits';
}

/** A script that a browser runs by itself holds back nothing. */
const isUngated = (element: HTMLElement, outcome: unknown) =>
  element instanceof HTMLScriptElement && !outcome && EXECUTABLE.test(element.type);

/** All gated markup of the page, in its order, and why each of it runs or waits. */
export async function gatedHere(instance: PageInstance): Promise<GatedFound[]> {
  const { consent } = instance;
  if (!consent) return [];
  const placeholders = new Placeholders(instance, () => {});
  const elements = rootsIn(document)
    .filter((root) => !isOurs(root))
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-purpose]')]);
  const found = elements.map((element) => {
    const { purpose = '' } = element.dataset;
    const isScript = element instanceof HTMLScriptElement;
    const service =
      element.dataset['service'] ?? (isScript ? '' : (placeholders.serviceOf(element)?.id ?? ''));
    return { element, purpose, service, admitted: consent.admits({ purpose, service }) };
  });
  // Where something is allowed, the part is here already: asking for it again fetches nothing.
  let part: Parts['gates'] | undefined;
  if (found.some(({ admitted }) => admitted === true))
    part = await instance.load('gates').catch(() => undefined);
  return found.map(({ element, purpose, service, admitted }): GatedFound => {
    const outcome = part?.outcomeOf(element);
    const state = isUngated(element, outcome) ? 'runs' : stateOf(element, admitted, outcome);
    const reasons = reasonsOf(consent, purpose, service);
    if (isUngated(element, outcome)) reasons.unshift({ why: 'notGated', id: '' });
    else if (state === 'runs' && admitted !== true) reasons.unshift({ why: 'once', id: '' });
    else if (state === 'coming' && isHeld(consent)) reasons.unshift({ why: 'signals', id: '' });
    return {
      kind: element.localName,
      address: addressIn(element),
      purpose,
      service,
      state,
      reasons,
    };
  });
}
