import {
  bases,
  lines,
  type KnownLine,
  type LineBasis,
} from '@limpide/contract/kinds/preferences/vocabulary';
import { isLocalisedText, textIn } from '@limpide/contract/localised-text';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import type { Facts } from '../../law/facts.js';
import { isShaped, isText, listOf, type Shape } from '../../ui/surface-config.js';

const isLine = isShaped({
  id: isText,
  title: isLocalisedText,
  description: isLocalisedText,
  basis: (value) => bases.includes(value as LineBasis),
});

/** `choices` in the configuration. */
export const SHAPE: Shape = {
  url: isText,
  lines: listOf((line) => lines.includes(line as KnownLine) || isLine(line)),
};

/** One thing that a customer decides about, apart from all others. */
export interface ShownLine {
  id: string;
  basis: LineBasis;
  title: string;
  /** What the switch is called where one objects instead of consenting. */
  object: string;
  description: string;
  /** Languages that its own texts are in, which may not be the surface's. */
  lang: { title: string; description: string };
  /** Calls are also made, without this consent, during a contract and about it (art. L. 223-1). */
  duringContract?: true;
}

/** Lines that stand on the same basis, which is said once for all of them. */
export interface LineGroup {
  basis: LineBasis;
  lines: ShownLine[];
}

/** Lines by their basis, in the order in which each basis is met. */
export const groupsOf = (shown: readonly ShownLine[]): LineGroup[] =>
  [...new Set(shown.map(({ basis }) => basis))].map((basis) => ({
    basis,
    lines: shown.filter((line) => line.basis === basis),
  }));

/** By line; `true` is that it is done: a message is sent, a use is made. */
export type LineState = Record<string, boolean>;

/** What the endpoint says of a customer, as far as it can be read. */
export interface Account {
  state: LineState;
  basis: Record<string, string>;
  changedAt: string | null;
  history: unknown[];
}

/**
 * The basis of a channel according to the policy's facts. The default is consent: it is the one that
 * asks first. E-mail and SMS by legitimate interests are the exception for customers (art. L. 34-5
 * CPCE).
 */
function basisOf(id: string, { processing }: Facts): LineBasis | undefined {
  const found = processing?.find(({ marketing, purpose }) => marketing === id || purpose === id);
  if (found?.basis !== 'legitimate-interests')
    return found?.basis === 'consent' ? 'consent' : undefined;
  return id === 'email' || id === 'sms' ? 'soft-opt-in' : 'legitimate-interests';
}

/** Whether the facts say that customers are called during a contract, without a consent. */
const callsDuringContract = ({ processing }: Facts): boolean =>
  (processing ?? []).some(
    ({ marketing, basis }) => marketing === 'phone' && basis === 'legitimate-interests',
  );

/**
 * The lines that a configuration offers. The basis of a customer's own line comes from the
 * endpoint; that of a call is consent, except for one about a contract in progress (art. L. 223-1 of
 * the consumer code): that exception is said on the line, and no switch gives it.
 */
export function linesOf(
  config: Pick<Config, 'choices' | 'locale' | 'fallbackLocale'>,
  facts: Facts,
  t: Translate,
  account?: Account,
  language = config.locale ?? 'fr',
): ShownLine[] {
  const { choices } = config;
  const given: unknown[] = Array.isArray(choices?.lines) ? choices.lines : [...lines];
  const seen = new Set<string>();
  return given.flatMap((each) => {
    const input = (typeof each === 'string' ? { id: each } : each) as Partial<ShownLine> | null;
    const { id } = input ?? {};
    const title = textIn(input?.title, language, config);
    const description = textIn(input?.description, language, config);
    const known = lines.includes(id as KnownLine);
    if (typeof id !== 'string' || seen.has(id) || !(known || title)) return [];
    seen.add(id);
    const own = (key: string) => (known ? t(`choices:lines.${id}.${key}`) : '');
    const stated = [account?.basis[id], input?.basis, basisOf(id, facts)] as LineBasis[];
    const name = title?.text ?? own('title');
    return [
      {
        id,
        title: name,
        object: (!title && own('object')) || t('choices:objectTo', { title: name }),
        description: description?.text ?? own('description'),
        lang: { title: title?.lang ?? language, description: description?.lang ?? language },
        basis: id === 'phone' ? 'consent' : (stated.find((b) => bases.includes(b)) ?? 'consent'),
        ...(id === 'phone' && callsDuringContract(facts) && { duringContract: true as const }),
      },
    ];
  });
}

/** The state of the lines on show; what was never decided is off. */
export const stateOf = (lines: readonly ShownLine[], state: LineState): LineState =>
  Object.fromEntries(lines.map(({ id }) => [id, state[id] === true]));

/** Whether two states say the same of every line on show. */
export const sameState = (lines: readonly ShownLine[], a: LineState, b: LineState): boolean =>
  lines.every(({ id }) => (a[id] === true) === (b[id] === true));
