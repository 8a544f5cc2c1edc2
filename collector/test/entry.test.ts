import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerEntryFrom } from '../src/kinds/rights-request/register-entry.js';
import type { RegisterEvent } from '../src/kinds/rights-request/register-event.js';
import { rightsBody } from './support/rights-body.js';

const at = (number: number) => `2026-11-${String(9 + number).padStart(2, '0')}T09:00:00Z`;

/** A request with events of these types after its receipt, a day apart. */
const entry = (...types: string[]) => {
  const receipt = {
    number: 1,
    at: at(1),
    who: 'author',
    type: 'received',
    channel: 'form',
    receivedAt: at(1),
    request: rightsBody(),
  };
  const more = types.map((type, index) => ({
    number: index + 2,
    at: at(index + 2),
    who: 'dpo',
    type,
    reason: 'doute',
    text: 'réponse',
    measures: 'copie',
    remediesMentioned: true,
  }));
  return registerEntryFrom('LR-1', [receipt, ...more] as unknown as RegisterEvent[], {
    timeZone: 'Europe/Paris',
  });
};

describe('the identity of a request, from its events', () => {
  for (const [expected, ...types] of [
    ['not-needed'],
    ['not-needed', 'note', 'answered'],
    ['requested', 'identity-requested'],
    ['requested', 'identity-requested', 'note', 'recipients-notified'],
    ['provided', 'identity-requested', 'identity-provided'],
    ['provided', 'identity-requested', 'identity-provided', 'answered', 'closed'],
    ['unanswered', 'identity-requested', 'answered'],
    ['unanswered', 'identity-requested', 'refused'],
    ['unanswered', 'identity-requested', 'closed'],
    ['requested', 'identity-requested', 'identity-provided', 'identity-requested'],
    ['unanswered', 'identity-requested', 'identity-provided', 'identity-requested', 'refused'],
  ] as [string, ...string[]][])
    it(`is ${expected} after ${types.join(', ') || 'nothing'}`, () => {
      const { identityState, suspension } = entry(...types);
      assert.equal(identityState, expected);
      assert.equal(suspension.length, types.filter((type) => type === 'identity-requested').length);
    });
});
