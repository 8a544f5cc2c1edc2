import { daysBetween } from '@limpide/contract/periods';
import type { RegisterEntry } from '../register-entry.js';
import { pluralText, textsOf, type Texts } from '../../../i18n/texts.js';

/** How long there is still to answer, in words: colour alone would not tell everybody. */
export function dueInWords(
  { settledAt, dueDate }: RegisterEntry,
  lang: string,
  today: string,
): { text: string; isLate: boolean } {
  const { register } = textsOf('rights', lang);
  if (settledAt !== null) return { text: register.settled, isLate: false };
  if (dueDate === null) return { text: register.suspended, isLate: false };
  const days = daysBetween(today, dueDate);
  if (days < 0) return { text: pluralText('rights', 'register.late', -days, lang), isLate: true };
  return {
    text: days === 0 ? register.today : pluralText('rights', 'register.in', days, lang),
    isLate: false,
  };
}

/** What is to be done today, as an objection has left it; nothing once it is done. */
export const tasksOf = (
  { objection }: RegisterEntry,
  { objection: words }: Texts['rights'],
): string[] => (objection?.due ? objection.left.map((code) => words.tasks[code]) : []);

/** A ready-made motive in words; one that the owner has added, by its id. */
export const motiveName = (id: string, { motives }: Texts['rights']): string =>
  Object.hasOwn(motives, id) ? motives[id as keyof typeof motives] : id;
