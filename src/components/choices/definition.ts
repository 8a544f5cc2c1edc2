import type { FormVerdict } from '../../core/forms.js';
import type { Translate } from '../../i18n/translate.js';
import type { FormDefinition } from '../../ui/forms/form-definition.js';
import { lineTexts } from './line-row.js';
import { groupsOf, stateOf, type ShownLine, type LineState } from './lines.js';

/** What is on screen when choices are sent. */
export interface ChoicesContext {
  t: Translate;
  lines: readonly ShownLine[];
}

/** Whether the endpoint does not know who is asking, or knows no more. */
export const isDenied = ({ code }: Pick<FormVerdict, 'code'>): boolean =>
  code === 401 || code === 403;

/** The switches, as they stand; they stay where they are once they are sent. */
export const choicesForm: FormDefinition<LineState, ChoicesContext> = {
  kind: 'choices',
  name: 'choices',
  action: 'save',
  stays: true,
  empty: () => ({}),
  fromMessage: (message) => (message as { state?: LineState }).state ?? {},
  // Each switch is right either way, and nothing is typed.
  faults: () => new Map(),
  pointers: {},
  refusedField: () => undefined,
  withoutHoneypot: (draft) => draft,
  toContent: (draft, { lines }) => ({
    state: stateOf(lines, draft),
    basis: Object.fromEntries(lines.map(({ id, basis }) => [id, basis])),
    // A withdrawal and an objection do not expire.
    expiresAt: null,
  }),
  shownText: ({ t, lines }) =>
    groupsOf(lines)
      .flatMap((group) => [
        t(`choices:basis.${group.basis}`),
        ...group.lines.flatMap((line) => lineTexts(t, line)),
      ])
      .join('\n'),
  announce: (outcome, action) => {
    switch (outcome.status) {
      case 'sent':
        return `choices:${action === objectAll.action ? 'stopped' : 'saved'}`;
      case 'queued':
        return `choices:waiting.${outcome.lasting ? 'text' : 'page'}`;
      case 'rejected':
        return `choices:rejected.${isDenied(outcome) ? 'expired' : 'other'}`;
      case 'withdrawn':
        return 'choices:waiting.deleted';
    }
  },
  leads: 'field',
  start: 'title',
};

/** Everything stopped in one action (art. 21(2) and (3) GDPR): whatever the switches say. */
export const objectAll: typeof choicesForm = {
  ...choicesForm,
  action: 'object-all',
  toContent: (_, context) => choicesForm.toContent({}, context),
};
