import { dayIn } from '@limpide/contract/periods';
import type { Calendar, RegisterEntry } from './register-entry.js';
import type { Action, ActionRefusal } from './register-event.js';
import { isImmediate } from '@limpide/contract/kinds/rights-request/vocabulary';

const refuse = (code: string, detail: string, pointer = ''): ActionRefusal => ({
  pointer,
  code,
  detail,
});

function refusalOfExtension(
  { reason: _reason, dueDate }: Extract<Action, { type: 'extended' }>,
  { extension, legalDueDate, extendedDueDate }: RegisterEntry,
  today: string,
): ActionRefusal | undefined {
  if (extension) return refuse('extended-before', 'The period has been extended already.');
  if (legalDueDate === null || extendedDueDate === null)
    return refuse('suspended', 'An identity is awaited: the period does not run, extend it later.');
  if (today > legalDueDate)
    return refuse(
      'too-late',
      `An extension must be told by ${legalDueDate}, the day on which the answer was due (art. 12(3) GDPR).`,
    );
  if (dueDate !== undefined && (dueDate <= legalDueDate || dueDate > extendedDueDate))
    return refuse(
      'out-of-range',
      `The new day must be after ${legalDueDate} and no later than ${extendedDueDate}.`,
      '/dueDate',
    );
  return undefined;
}

/** Why a request cannot take an action now; undefined if it can. Pure. */
export function refusalOf(
  action: Action,
  entry: RegisterEntry,
  now: string,
  { timeZone }: Calendar,
): ActionRefusal | undefined {
  const { type } = action;
  const today = dayIn(now, timeZone);
  const awaits = entry.identityState === 'requested';
  const isOpen = entry.settledAt === null;
  const gated = !entry.rights.every(isImmediate);

  if (entry.closedAt !== null && type !== 'note')
    return refuse('closed', 'The request is closed: only a note can be added.');
  if (
    'on' in action &&
    action.on !== undefined &&
    (action.on > today || action.on < entry.receivedOn)
  )
    return refuse('out-of-range', `A day from ${entry.receivedOn} to ${today}.`, '/on');
  if (type === 'closed') {
    if (isOpen && action.reason === undefined)
      return refuse('missing', 'Neither answered nor refused: say why it is closed.', '/reason');
    return undefined;
  }
  if (type === 'note' || type === 'acknowledged' || type === 'recipients-notified')
    return undefined;
  if (type === 'objection-completed' && entry.objection?.due == null)
    return refuse('no-task', 'No objection has left anything to do.');
  if (!isOpen) return refuse('settled', 'The request has been answered or refused already.');
  if (type === 'identity-requested') {
    if (!gated)
      return refuse(
        'never-gated',
        'An objection to marketing and a withdrawal of consent take effect without proof of identity (art. 7(3), 21(2) GDPR).',
      );
    if (awaits) return refuse('asked-before', 'The identity has been asked for already.');
  }
  if (type === 'identity-provided' && !awaits)
    return refuse('not-asked', 'No identity is awaited.');
  if (type === 'extended') {
    if (!gated)
      return refuse('immediate', 'What takes effect at once is not extended (art. 21(3) GDPR).');
    return refusalOfExtension(action, entry, today);
  }
  return undefined;
}
