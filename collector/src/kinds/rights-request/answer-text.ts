import { dayIn } from '@limpide/contract/periods';
import { isImmediate } from '@limpide/contract/kinds/rights-request/vocabulary';
import { nameOf, timeZoneOf, type Site } from '../../sites/sites.js';
import type { AnswerModel } from './answer-names.js';
import { answerTraits, goesToPrincipal, isForHeirs } from './answer-models.js';
import { gapOf } from './answer-gaps.js';
import { objectionSentences } from './objection-words.js';
import type { RegisterEntry } from './register-entry.js';
import { inWords, listOf, momentInWords } from '../../i18n/format.js';
import { rightsInSentence } from './rights-in-words.js';
import { languageOf } from '../../i18n/languages.js';
import { interpolate, textsOf, type Texts } from '../../i18n/texts.js';

/** An answer as it is prefilled from the request, in the language of the request. */
export interface AnswerDraft {
  subject: string;
  text: string;
  /** Lines of the address on a letter. */
  recipient: string;
}

type Words = Texts['answers'];

/** What stands for what the officer types beside the text: put in when it is sent. */
export const reasonGap = (lang: string): string =>
  gapOf(textsOf('answers', lang).gaps.reason, lang);
export const groundGap = (lang: string): string =>
  gapOf(textsOf('answers', lang).gaps.ground, lang);

/** The subject of a mail, which nobody edits: it names nobody. */
export const answerSubject = (model: AnswerModel, { reference, lang }: RegisterEntry): string => {
  const { subject, models } = textsOf('answers', lang);
  return interpolate(subject, { reference, title: models[model].title });
};

/** Those whom it was told, or a gap: article 19 wants each of them told, unless that cannot be. */
const recipientsText = (
  { recipientsNotified, lang }: RegisterEntry,
  basis: Words['heirs' | 'gdpr'],
) =>
  recipientsNotified.length > 0
    ? interpolate(basis.notified, { recipients: listOf(recipientsNotified, lang) })
    : basis.notify;

function dueText(entry: RegisterEntry, basis: Words['heirs' | 'gdpr'], words: Words): string {
  if (entry.rights.every(isImmediate)) return '';
  const due = entry.extension?.newDue ?? entry.targetDate;
  const dueDate = due ? inWords(due, entry.lang) : gapOf(words.gaps.day, entry.lang);
  return interpolate(basis.due, { dueDate });
}

/** What was done about an objection, and when the rest of it was. */
function objectionText(site: Site, entry: RegisterEntry, words: Words): string {
  const { events, lang } = entry;
  const completed = events.findLast(({ type }) => type === 'objection-completed');
  const day = completed && inWords(dayIn(completed.at, timeZoneOf(site)), lang);
  const told = [
    ...objectionSentences(site, entry),
    ...(day ? [interpolate(words.completed, { day })] : []),
  ];
  return told.length > 0 ? told.join(' ') : gapOf(words.gaps.done, lang);
}

/** The address for the window of an envelope. */
function recipientLines(entry: RegisterEntry, model: AnswerModel, words: Words): string[] {
  const { lang, form } = entry;
  const { answer } = form;
  const gap = (what: string) => gapOf(what, lang);
  if (goesToPrincipal(entry, model))
    return [form.person ?? gap(words.gaps.name), gap(words.gaps.address)];
  // A request that has lost its details has no address left.
  if (answer.by !== 'post' || !answer.name) return [gap(words.gaps.name), gap(words.gaps.address)];
  const { name, street, postalCode, city, country } = answer;
  const abroad = new Intl.DisplayNames([languageOf(lang)], { type: 'region' }).of(country);
  return [
    ...[name, street, `${postalCode} ${city}`],
    ...(country === 'FR' ? [] : [(abroad ?? country).toUpperCase()]),
  ];
}

/**
 * A model answer to a request. What only the officer knows stands in it as `[à compléter : …]`. To
 * heirs it names no article of the GDPR.
 * @param now an instant, ISO 8601
 */
export function answerDraft(
  model: AnswerModel,
  site: Site,
  entry: RegisterEntry,
  now: string,
): AnswerDraft {
  const { lang, form, capacity, rights, objection } = entry;
  const words = textsOf('answers', lang);
  const { rights: names, common } = textsOf('rights', lang);
  const forHeirs = isForHeirs(entry, model);
  const basis = forHeirs ? words.heirs : words.gdpr;
  const gap = (what: string) => gapOf(what, lang);
  const { right } = answerTraits[model];
  const person = form.person ?? (forHeirs ? gap(words.gaps.person) : words.someone);
  const toSelf = capacity === 'self' || goesToPrincipal(entry, model);
  const directives = form.directives;
  const variables: Record<string, string> = {
    organisation: nameOf(site),
    reference: entry.reference,
    received: inWords(entry.receivedOn, lang),
    rights: rightsInSentence(rights, lang),
    right: right ? names[right].name : '',
    person,
    concern: interpolate(words.concern[toSelf ? 'self' : 'other'], { person }),
    identifier: form.identifier?.value ?? gap(words.gaps.identifier),
    today: inWords(dayIn(now, timeZoneOf(site)), lang),
    reason: reasonGap(lang),
    ground: groundGap(lang),
    due: dueText(entry, basis, words),
    immediate: rights.some(isImmediate) && !forHeirs ? common.immediate : '',
    extendedDue: entry.extendedDueDate ? inWords(entry.extendedDueDate, lang) : gap(words.gaps.day),
    objection: objectionText(site, entry, words),
    applied: objection ? momentInWords(objection.at, lang, timeZoneOf(site)) : gap(words.gaps.day),
    recipients: recipientsText(entry, basis),
    scope: words.directives[directives?.scope ?? 'particular'],
    executor: directives?.executor
      ? interpolate(words.executor, { executor: directives.executor })
      : '',
    email: site.about?.email ?? '',
  };
  const intro = forHeirs ? 'heir' : goesToPrincipal(entry, model) ? 'principal' : capacity;
  const own: Partial<Record<AnswerModel, string[]>> = basis.models;
  const paragraphs = [
    words.hello,
    words.intro[intro],
    right && rights.length > 1 ? words.about : '',
    ...(own[model] ?? []),
    basis.remedies,
    variables['email'] ? words.contact : '',
    words.bye,
    '{{organisation}}',
  ];
  const text = paragraphs
    .map((paragraph) => interpolate(paragraph, variables))
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
  return {
    subject: answerSubject(model, entry),
    text,
    recipient: recipientLines(entry, model, words).join('\n'),
  };
}

/** The text with what was typed beside it in the places that are kept for it. */
export const completed = (
  text: string,
  { reason, ground }: { reason?: string | undefined; ground?: string | undefined },
  lang: string,
): string => {
  const filled = reason ? text.replaceAll(reasonGap(lang), () => reason) : text;
  return ground ? filled.replaceAll(groundGap(lang), () => ground) : filled;
};
