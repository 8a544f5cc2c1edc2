import { EEA } from '../../../src/law/checks/claims.js';
import {
  capitalised,
  chosenProcessing,
  countryInWords,
  nameOf,
  orMissing,
  titleOf,
  toInline,
  unmarked,
  type SectionContext,
} from '../../../src/law/document/generated-sections/section-context.js';
import type { Transfer } from '../../../src/law/facts.js';
import type { Question, Sheet } from './questions.js';

interface Abroad {
  name: string;
  country: string;
  used: string[];
  declared?: Transfer;
}

/** Everybody outside the European Economic Area whom the facts or the configuration name. */
function abroad(context: SectionContext): Abroad[] {
  const all = new Map<string, Abroad>();
  const add = (name: string, country: string, used: string, declared?: Transfer) => {
    const one = all.get(name) ?? { name, country, used: [] };
    if (!one.used.includes(used)) one.used.push(used);
    if (declared) one.declared ??= declared;
    all.set(name, one);
  };
  for (const processing of chosenProcessing(context)) {
    const title = titleOf(context, processing);
    for (const each of Array.isArray(processing.transfers) ? processing.transfers : [])
      add(nameOf(context, each.recipient), each.country, title, each);
    for (const { name, country } of processing.recipients ?? [])
      if (country && !EEA.has(country)) add(nameOf(context, name), country, title);
  }
  for (const { controller, name, id } of context.services)
    if (controller?.country && !EEA.has(controller.country))
      add(controller.name, controller.country, unmarked(context, name) ?? id);
  return [...all.values()];
}

/**
 * The assessment of each transfer out of the European Economic Area (chapter V GDPR; CJEU C-311/18, 16
 * July 2020). Whether a decision of adequacy stands today is for whoever signs: no list is kept here.
 */
export const transferSheets = (context: SectionContext): Sheet[] =>
  abroad(context).map(({ name, country, used, declared }, i): Sheet => {
    const { t } = context;
    const question = (key: string, words = '', verdict: Question['verdict'] = 'toAssess') => ({
      key,
      verdict,
      known: words ? [toInline(context, words)] : [],
    });
    return {
      kind: 'transfer',
      id: `transfert-${i + 1}`,
      title: `${name} (${countryInWords(context, country)})`,
      questions: [
        question('use', capitalised(used.join(t('policy:comma')))),
        declared
          ? question(
              'safeguard',
              capitalised(t(`policy:transfers.safeguards.${declared.safeguard}`)),
              'consistent',
            )
          : question('safeguard', t('sheets:transfer.undeclared'), 'contradicted'),
        question('instrument', declared ? orMissing(context, declared.details) : ''),
        question('stands'),
        question('law'),
        question('measures'),
        question('copy', declared ? orMissing(context, declared.details) : ''),
        question('review'),
      ],
    };
  });
