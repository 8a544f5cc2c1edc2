import {
  columnOf,
  writeArray,
  writeTable,
  type Column as TableColumn,
} from '../../export/table.js';
import type { RegisterRow } from './register-row.js';

type Column = TableColumn<RegisterRow>;

const key = (name: keyof RegisterRow): Column => columnOf(name);

const columns: Column[] = [
  ...(['reference', 'receivedAt', 'channel', 'state', 'late', 'dueDate'] as const).map(key),
  ['rights', ({ rights }) => rights.join('; ')],
  ...(['immediate', 'capacity', 'identityState', 'targetDate'] as const).map(key),
  ...(['legalDueDate', 'extendedDueDate'] as const).map(key),
  ['extendedAt', ({ extension }) => extension?.at],
  ['extensionReason', ({ extension }) => extension?.reason],
  ['extensionDue', ({ extension }) => extension?.newDue],
  [
    'suspension',
    ({ suspension }) =>
      suspension.map(({ from, to, reason }) => `${from}/${to ?? '…'}: ${reason}`).join('\n'),
  ],
  key('ackAt'),
  ['recipientsNotified', ({ recipientsNotified }) => recipientsNotified.join('; ')],
  ...(['outcome', 'answeredAt', 'measures', 'refusalReason', 'remediesMentioned'] as const).map(
    key,
  ),
  ...(['closedAt', 'purgeAt'] as const).map(key),
  [
    'requester',
    ({ form: { answer } }) =>
      answer.by === 'email'
        ? answer.email
        : [answer.name, answer.street, answer.postalCode, answer.city, answer.country]
            .filter(Boolean)
            .join(', '),
  ],
  ['identifierType', ({ form }) => form.identifier?.type],
  ['identifier', ({ form }) => form.identifier?.value],
  ['person', ({ form }) => form.person],
  ['mandate', ({ form: { mandate } }) => mandate && `${mandate.object} (${mandate.duration})`],
  [
    'directives',
    ({ form: { directives } }) =>
      directives && [directives.scope, directives.executor].filter(Boolean).join('; '),
  ],
  ['motives', ({ form }) => form.motives?.join('; ')],
  [
    'details',
    ({ form }) =>
      Object.entries(form.details ?? {})
        .map(([right, text]) => `${right}: ${text}`)
        .join('\n'),
  ],
];

/** The register as a table. */
export const registerCsv = (lines: AsyncIterable<RegisterRow>): AsyncGenerator<string> =>
  writeTable(columns, lines);

/** The register as one JSON array. */
export const registerJson = (lines: AsyncIterable<RegisterRow>): AsyncGenerator<string> =>
  writeArray(lines);
