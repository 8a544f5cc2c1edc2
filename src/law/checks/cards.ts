import { months } from '@limpide/contract/duration';
import type { LocalisedText, Processing } from '../facts.js';
import type { Check, Finding } from './types.js';

/** Months in which a debit can be disputed (code monétaire et financier, art. L. 133-24). */
const DISPUTE = 13;
/** The same for cards whose debits are deferred (CNIL deliberation 2018-303). */
const DEFERRED = 15;

/** Data of a payment card, as French and English facts name them. */
const CARD =
  /carte (bancaire|de paiement|de crédit)|(chiffres|numéro) de (la |votre )?carte(?! (de|d’|cadeau))|(payment|bank|credit|debit) card|(digits|number) of (the|your) card|card number/i;
const CODE = /cryptogramme|code de sécurité|\b(CVV2?|CVC2?)\b|security code/i;
const DEFERS = /différé|deferred/i;

const wording = (texts: (LocalisedText | undefined)[]): string => JSON.stringify(texts);

/** Months for which the longest of the periods keeps data; 0 where each is a criterion. */
const longest = ({ retention = [] }: Processing): number =>
  Math.max(
    0,
    ...retention.map(
      ({ duration, archive }) => (months(duration) ?? 0) + (months(archive?.duration) ?? 0),
    ),
  );

/**
 * Facts about payment cards: how long their data are kept (13 months from the debit, 15 where it may
 * be deferred; with the holder's consent, until it is withdrawn), and the security code, which is not
 * kept once the transaction is over, not even with consent (CNIL deliberation 2018-303).
 */
export const cards: Check = ({ file, current }) => {
  const findings: Finding[] = [];
  if (!current) return findings;
  file.facts?.processing?.forEach((each, i) => {
    const add = (rule: string, key: string) => {
      const place = `facts.processing.${i}.${key}`;
      findings.push({ rule, place, file: 'policy', values: { key: place } });
    };
    const data = wording(each.data ?? []);
    const kept = longest(each);
    const limit = DEFERS.test(wording(each.retention?.map(({ start }) => start) ?? []))
      ? DEFERRED
      : DISPUTE;
    if (CARD.test(data) && each.basis !== 'consent' && kept > limit)
      add('card-too-long', 'retention');
    if (CODE.test(data) && kept > 0) add('card-code', 'data');
  });
  return findings;
};
