import type { FormAction } from './register-event.js';

/** Which fields the form of each action has, by the names of the action's members. */
export const actionFields: Record<FormAction, readonly string[]> = {
  answered: ['measures', 'on'],
  refused: ['reason', 'remedies', 'on'],
  'identity-requested': ['reason'],
  'identity-provided': ['text'],
  extended: ['reason', 'dueDate'],
  'recipients-notified': ['recipients'],
  'objection-completed': ['text'],
  acknowledged: ['on'],
  note: ['text'],
  closed: ['reason'],
};

/** An action from the fields of its form: what is empty was not given. */
export function actionFrom(fields: URLSearchParams): Record<string, unknown> {
  const type = fields.get('type') ?? '';
  const names = Object.hasOwn(actionFields, type) ? actionFields[type as FormAction] : [];
  const action: Record<string, unknown> = { type };
  for (const name of names) {
    const value = fields.get(name)?.trim() ?? '';
    if (name === 'remedies') action['remediesMentioned'] = value === 'yes';
    else if (name === 'recipients') {
      const lines = value.split(/\r?\n/).map((line) => line.trim());
      action[name] = lines.filter(Boolean);
    } else if (value !== '') action[name] = value;
  }
  return action;
}
