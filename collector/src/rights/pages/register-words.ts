import { daysBetween } from '@limpide/contract/periods';
import type { Entry } from '../entry.js';
import { fill, type Words } from '../words.js';

type Counted = { one: string; many: string };

export const counted = ({ one, many }: Counted, count: number): string =>
  count === 1 ? one : fill(many, { count: String(count) });

/** How long there is still to answer, in words: colour alone would not tell everybody. */
export function dueInWords(
  { settledAt, dueDate }: Entry,
  { register }: Words,
  today: string,
): { text: string; isLate: boolean } {
  if (settledAt !== null) return { text: register.settled, isLate: false };
  if (dueDate === null) return { text: register.suspended, isLate: false };
  const days = daysBetween(today, dueDate);
  if (days < 0) return { text: counted(register.late, -days), isLate: true };
  return { text: days === 0 ? register.today : counted(register.in, days), isLate: false };
}

/** What is to be done today, as an objection has left it; nothing once it is done. */
export const tasksOf = ({ objection }: Entry, { objection: words }: Words): string[] =>
  objection?.due ? objection.left.map((code) => words.tasks[code]) : [];

/** A ready-made motive in words; one that the owner has added, by its id. */
export const motiveName = (id: string, { motives }: Words): string =>
  Object.hasOwn(motives, id) ? motives[id as keyof typeof motives] : id;
