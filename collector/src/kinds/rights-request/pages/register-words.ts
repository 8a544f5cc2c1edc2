import { daysBetween } from '@limpide/contract/periods';
import type { Entry } from '../entry.js';
import { counted, textsOf, type Texts } from '../../../i18n/texts.js';

/** How long there is still to answer, in words: colour alone would not tell everybody. */
export function dueInWords(
  { settledAt, dueDate }: Entry,
  lang: string,
  today: string,
): { text: string; isLate: boolean } {
  const { register } = textsOf('rights', lang);
  if (settledAt !== null) return { text: register.settled, isLate: false };
  if (dueDate === null) return { text: register.suspended, isLate: false };
  const days = daysBetween(today, dueDate);
  if (days < 0) return { text: counted('rights', 'register.late', -days, lang), isLate: true };
  return {
    text: days === 0 ? register.today : counted('rights', 'register.in', days, lang),
    isLate: false,
  };
}

/** What is to be done today, as an objection has left it; nothing once it is done. */
export const tasksOf = ({ objection }: Entry, { objection: words }: Texts['rights']): string[] =>
  objection?.due ? objection.left.map((code) => words.tasks[code]) : [];

/** A ready-made motive in words; one that the owner has added, by its id. */
export const motiveName = (id: string, { motives }: Texts['rights']): string =>
  Object.hasOwn(motives, id) ? motives[id as keyof typeof motives] : id;
