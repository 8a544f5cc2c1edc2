import { describe } from 'node:test';
import {
  AT,
  EMPTY,
  ADA,
  reviewed,
  staying,
  accepted,
  queued,
  refusal,
  kept,
  typed,
  submitted,
  settled,
  looked,
  resumed,
  left,
  withdrawn,
  type Row,
  lives,
  toSending,
  requestSending,
} from './lives.js';

const TABLE: Row[] = [
  {
    what: 'an earlier page has left one that waits',
    events: [resumed(kept('a'))],
    is: { stage: 'waiting', watched: ['a'] },
    does: [],
  },
  {
    what: 'an earlier page has left answers: each is taken in',
    events: [resumed(kept('a', accepted), kept('b', refusal()))],
    is: { stage: 'editing', watched: [] },
    does: ['take in a', 'take in b'],
  },
  {
    what: 'one that waited is answered while the page looks on',
    events: [resumed(kept('a')), looked(kept('a', accepted))],
    is: { stage: 'waiting', watched: [] },
    does: ['take in a'],
  },
  {
    what: 'an answer is taken in once',
    events: [resumed(kept('a')), looked(kept('a', accepted)), looked(kept('a', accepted))],
    is: {},
    does: [],
  },
  {
    what: 'an answer that this page has not waited for is another page’s to tell',
    events: [looked(kept('a', accepted))],
    is: { stage: 'editing' },
    does: [],
  },
  {
    what: 'one that waited has left: said, and the focus stays',
    events: [resumed(kept('a')), left(kept('a', accepted), accepted)],
    is: {
      stage: 'sent',
      announcement: { key: 'submit.sent', at: AT, answer: { reference: 'R-1' } },
    },
    does: [],
  },
  {
    what: 'what an earlier page has left is read, not announced',
    events: [resumed(kept('a', accepted)), left(kept('a', accepted), accepted, true)],
    is: { stage: 'sent', announcement: undefined },
  },
  {
    what: 'refused while nobody looked: it comes back to be corrected',
    events: [
      resumed(kept('a', refusal('/form/email'))),
      left(kept('a'), refusal('/form/email'), true),
    ],
    is: {
      stage: 'refused',
      correcting: 'a',
      draft: ADA,
      faults: new Map([['email', 'email']]),
    },
    does: [],
  },
  {
    what: 'refused while another is filled in: what is typed stays, the other stays kept',
    events: [
      resumed(kept('a')),
      { type: 'restarted' },
      { type: 'edited', draft: { ...ADA, email: 'b@exemple.fr' } },
      left(kept('a'), refusal('/form/email')),
    ],
    is: {
      stage: 'editing',
      correcting: undefined,
      draft: { ...ADA, email: 'b@exemple.fr' },
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'corrected and accepted: the one that was refused goes from the device',
    events: [
      resumed(kept('a', refusal())),
      left(kept('a'), refusal(), true),
      submitted,
      settled(accepted),
    ],
    is: { stage: 'sent', correcting: undefined },
    does: ['clear', 'withdraw a', 'turn to title'],
  },
  {
    what: 'taken back while it waited: said, and the form begins anew',
    events: [...toSending, settled(queued), withdrawn(true)],
    is: { stage: 'editing', draft: EMPTY, announcement: { key: 'withdrawn', at: AT } },
    does: ['clear', 'turn to start'],
  },
  {
    what: 'forgotten once it was answered: nothing to say',
    rules: reviewed,
    events: [...requestSending, settled(accepted), withdrawn(false)],
    is: { stage: 'sent', announcement: undefined },
    does: ['turn to title'],
  },
  {
    what: 'begun again: receipts stay where they are kept',
    rules: reviewed,
    events: [...requestSending, settled(accepted), { type: 'restarted' }],
    is: {
      stage: 'editing',
      draft: EMPTY,
      receipts: [{ eventId: 'e', message: { form: ADA }, answer: { reference: 'R-1' } }],
    },
    does: ['clear', 'turn to start'],
  },
  {
    what: 'begun again: elsewhere nothing of the last one stays',
    events: [...toSending, settled(accepted), { type: 'restarted' }],
    is: { stage: 'editing', receipts: [] },
  },
  {
    what: 'choices that wait stay on screen as they were sent',
    rules: staying,
    events: [typed, submitted, settled(queued, { form: { email: 'none' } })],
    is: { stage: 'editing', draft: { email: 'none', website: '' }, receipts: [] },
    does: [],
  },
  {
    what: 'choices that the endpoint has are what it says',
    rules: staying,
    events: [
      typed,
      submitted,
      { type: 'filled', draft: { email: 'theirs', website: '' } },
      settled(accepted),
    ],
    is: { stage: 'editing', draft: { email: 'theirs', website: '' }, receipts: [] },
    does: [],
  },
  {
    what: 'choices that are refused stay as they were made',
    rules: staying,
    events: [typed, submitted, settled(refusal())],
    is: {
      stage: 'editing',
      draft: ADA,
      refusal: undefined,
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'what an earlier page has left of choices is said beside them',
    rules: staying,
    events: [resumed(kept('a', refusal())), left(kept('a'), refusal(), true)],
    is: {
      stage: 'editing',
      correcting: undefined,
      announcement: { key: 'submit.rejected', at: AT },
    },
    does: [],
  },
  {
    what: 'what was said is over with the next change',
    events: [{ type: 'announced', key: 'same', at: AT }, typed],
    is: { announcement: undefined },
  },
];

describe('the life of a form that waited, was taken back, begun again or stays', () =>
  lives(TABLE));
