import type { Config } from '../../core/types.js';
import type { Processing } from '../facts.js';
import { newsletterProcessing } from '../texts/sign-up-notice.js';
import { months } from '@limpide/contract/duration';
import type { Check, Finding } from './types.js';

/** CNIL: three years from the last contact for prospects. */
const PROSPECT_MONTHS = 36;

/** What articles 13 and 14 do not list, or only where there is some, and the policy says all the same. */
const ADVISED = /^recipients\.\d+\.(role|country)$|^automatedDecision$/;

/** What is missing for one processing, by the key that would hold it. */
function missing(processing: Processing): string[] {
  const { basis, basisDetail, data, required, recipients, transfers, retention } = processing;
  const detailed = basis === 'legitimate-interests' || basis === 'legal-obligation';
  const absent = {
    title: !processing.title,
    basis: !basis,
    basisDetail: detailed && !basisDetail,
    data: !data?.length,
    required: !required,
    'required.consequence': required && !required.consequence,
    recipients: !recipients,
    transfers: !transfers,
    retention: !retention?.length,
    automatedDecision: processing.automatedDecision === undefined,
  };
  return [
    ...Object.entries(absent).flatMap(([key, is]) => (is ? [key] : [])),
    ...(recipients ?? []).flatMap((each, i) =>
      (['name', 'role', 'country'] as const).flatMap((key) =>
        each[key] ? [] : [`recipients.${i}.${key}`],
      ),
    ),
    ...(retention ?? []).flatMap(({ start, duration, archive }, i) => [
      ...(start ? [] : [`retention.${i}.start`]),
      ...(duration ? [] : [`retention.${i}.duration`]),
      ...(archive && !archive.duration ? [`retention.${i}.archive.duration`] : []),
      ...(archive && !archive.reason ? [`retention.${i}.archive.reason`] : []),
    ]),
  ];
}

/** Words for the one exception: a contract in progress, and what has to do with it. */
const DURING_CONTRACT =
  /contrat en cours|pendant (un|le|votre) contrat|contract in progress|during (a|the|your) contract/i;

/**
 * The basis of calls is consent. Without it, customers may be called during a contract in progress and in
 * connection with its subject (C. conso. art. L. 223-1): the facts must say so.
 */
const mayCall = ({ basis, title, description, basisDetail }: Processing): boolean =>
  basis === 'consent' ||
  (basis === 'legitimate-interests' &&
    DURING_CONTRACT.test(JSON.stringify([title, description, basisDetail])));

/**
 * Newsletters whose processing is marketing, and whose name, which is what people agree to, does not
 * speak of offers: a consent is to what it names (CPCE art. L. 34-5). Read in French and English.
 */
function unnamedOffers(
  { newsletter }: Config,
  processing: readonly Processing[] | undefined,
): string[] {
  if (newsletterProcessing(processing, { newsletter })?.marketing !== 'email') return [];
  return (newsletter?.lists ?? [])
    .map(({ title }) => (typeof title === 'string' ? title : Object.values(title).join(' / ')))
    .filter((title) => !/offre|promotion|offer|commerc/i.test(title));
}

/** The facts of the version in force: what is to be completed, and what the law does not allow. */
export const facts: Check = ({ file, current, document, config }) => {
  if (!current || document.generated.length === 0) return [];
  const findings: Finding[] = [];
  const add = (rule: string, place: string, values: Record<string, string> = {}) =>
    findings.push({ rule, place, file: 'policy', values: { ...values, key: place } });
  const given = file.facts ?? {};

  if (!given.processing?.length) add('fact-missing', 'facts.processing');
  if (!given.hosting) add('fact-missing', 'facts.hosting');
  if (given.indirectCollection === undefined) add('fact-missing', 'facts.indirectCollection');
  if (!given.minors) add('fact-missing', 'facts.minors');

  for (const list of unnamedOffers(config, given.processing))
    findings.push({
      rule: 'offers-unnamed',
      place: 'newsletter.lists',
      file: 'config' as const,
      values: { list },
    });
  given.processing?.forEach((each, i) => {
    const at = `facts.processing.${i}`;
    for (const key of missing(each))
      add(ADVISED.test(key) ? 'fact-advised' : 'fact-missing', `${at}.${key}`);
    if (given.indirectCollection && each.source === undefined && each.recipients === undefined)
      add('fact-missing', `${at}.source`);
    if (each.marketing === 'phone' && each.basis && !mayCall(each))
      add('phone-objection', `${at}.basis`);
    const { id, purpose } = each;
    if (purpose !== undefined && !config.purposes.some((known) => known.id === purpose))
      add('processing-purpose', `${at}.purpose`, { processing: id, purpose });
    const longest = Math.max(
      0,
      ...(each.retention ?? []).map(({ duration }) => months(duration) ?? 0),
    );
    if (each.marketing && longest > PROSPECT_MONTHS) add('prospect-retention', `${at}.retention`);
    const exempt = config.purposes.some(
      ({ id, basis }) => id === each.purpose && basis === 'exempt',
    );
    if (exempt && longest > 25) add('exempt-retention', `${at}.retention`);
  });
  return findings;
};
