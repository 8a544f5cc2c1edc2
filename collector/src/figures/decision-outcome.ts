/** How a decision counts: all allowed, all refused, or chosen purpose by purpose. */
export type DecisionOutcome = 'accepted' | 'refused' | 'chosen';

const outcomes: Record<string, DecisionOutcome> = {
  'accept-all': 'accepted',
  'refuse-all': 'refused',
  withdraw: 'refused',
  object: 'refused',
};

/** What is neither an acceptance nor a refusal of everything is a choice. */
export const outcomeOf = (action: string): DecisionOutcome => outcomes[action] ?? 'chosen';
