import { describe } from 'node:test';
import {
  AT,
  EMPTY,
  ADA,
  plain,
  reviewed,
  accepted,
  queued,
  refusal,
  typed,
  submitted,
  settled,
  type Row,
  lives,
  toReview,
  toSending,
  requestSending,
} from './lives.js';

const TABLE: Row[] = [
  {
    what: 'a fault is pointed out, and nothing is sent',
    events: [submitted],
    is: { stage: 'editing', faults: new Map([['email', 'email']]) },
    does: ['point out in field'],
  },
  {
    what: 'a form without faults is sent',
    events: toSending,
    is: { stage: 'sending', from: 'editing', draft: ADA },
    does: ['post'],
  },
  {
    what: 'a double click is one intent',
    events: [...toSending, submitted],
    is: { stage: 'sending' },
    does: [],
  },
  {
    what: 'a request is read once more first',
    rules: reviewed,
    events: toReview,
    is: { stage: 'reviewing' },
    does: ['turn to title'],
  },
  {
    what: 'a review leads back to the form, with what was typed',
    rules: reviewed,
    events: [...toReview, { type: 'returned' }],
    is: { stage: 'editing', draft: ADA },
    does: ['turn to title'],
  },
  {
    what: 'a review leads on to the sending',
    rules: reviewed,
    events: requestSending,
    is: { stage: 'sending', from: 'reviewing' },
    does: ['post'],
  },
  {
    what: 'who goes back while it is sent cannot send it twice',
    rules: reviewed,
    events: [...requestSending, { type: 'returned' }, submitted],
    is: { stage: 'sending', from: 'editing' },
    does: [],
  },
  {
    what: 'another form of the surface has its own faults and its own way to them',
    rules: reviewed,
    events: [typed, { type: 'submitted', form: { ...plain, faults: () => new Map([['a', 'b']]) } }],
    is: { stage: 'editing', faults: new Map([['a', 'b']]) },
    does: ['point out in field'],
  },
  {
    what: 'another form of the surface goes without a review',
    rules: reviewed,
    events: [typed, { type: 'submitted', form: plain }],
    is: { stage: 'sending', from: 'editing' },
    does: ['post'],
  },
  {
    what: 'what the page prevents is where it was',
    rules: reviewed,
    events: [...requestSending, { type: 'abandoned' }],
    is: { stage: 'reviewing', draft: ADA },
    does: [],
  },
  {
    what: 'accepted: nothing that was typed stays, but its receipt',
    events: [...toSending, settled(accepted)],
    is: {
      stage: 'sent',
      draft: EMPTY,
      receipts: [{ eventId: 'e', message: { form: ADA }, answer: { reference: 'R-1' } }],
      announcement: { key: 'submit.sent', at: AT, answer: { reference: 'R-1' } },
    },
    does: ['clear', 'turn to title'],
  },
  {
    what: 'queued: it waits, and nothing that was typed stays in the form',
    events: [...toSending, settled(queued)],
    is: { stage: 'waiting', draft: EMPTY, receipts: [], notPersisted: [] },
    does: ['clear', 'turn to title'],
  },
  {
    what: 'queued where nothing is kept: it goes with the page',
    events: [...toSending, settled({ status: 'queued', lasting: false })],
    is: { stage: 'waiting', notPersisted: ['e'] },
  },
  {
    what: 'refused: back to the form as it was, with the faults that the endpoint names',
    events: [...toSending, settled(refusal('/form/email/0', '/form/unknown'))],
    is: {
      stage: 'refused',
      draft: ADA,
      faults: new Map([['email', 'email']]),
      refusal: { fields: ['email'] },
    },
    does: ['point out in field'],
  },
  {
    what: 'refused for the trap: it is emptied, so that the next try may pass',
    events: [
      { type: 'edited', draft: { ...ADA, website: 'x' } },
      submitted,
      settled(refusal('/form/website')),
    ],
    is: { stage: 'refused', draft: ADA, faults: new Map(), refusal: { fields: ['website'] } },
  },
  {
    what: 'what was refused may be sent again, and the refusal is over',
    events: [...toSending, settled(refusal('/form/email')), submitted],
    is: { stage: 'sending', refusal: undefined, faults: new Map() },
    does: ['post'],
  },
];

describe('the life of a form', () => lives(TABLE));
