import { CAPACITIES, IMMEDIATE_RIGHTS } from '@limpide/contract/kinds/rights-request/vocabulary';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  draftOf,
  draftOfData,
  emptyDraft,
  faultsOf,
  FIELDS,
  formOf,
  withMotive,
  withRight,
  type RequestDraft,
} from '../../../src/components/rights/request/request-draft.js';
import { optionsOf, RIGHT_OF } from '../../../src/components/rights/request/options.js';
import {
  REQUEST_RIGHTS,
  type RequestMotive,
} from '@limpide/contract/kinds/rights-request/vocabulary';

const text = fc.oneof(fc.constantFrom('', ' ', 'ada@exemple.fr', '92300', 'FR'), fc.string());
const drafts = fc.record({
  rights: fc.subarray([...REQUEST_RIGHTS]),
  motives: fc.constant([] as RequestMotive[]),
  capacity: fc.constantFrom(...CAPACITIES),
  identifierType: fc.constantFrom('email', 'customer', 'phone', 'other'),
  answer: fc.constantFrom('email', 'post'),
  scope: fc.constantFrom('particular', 'general'),
  fields: fc.record(
    Object.fromEntries(FIELDS.map((name) => [name, text])) as Record<
      (typeof FIELDS)[number],
      typeof text
    >,
  ),
  details: fc.dictionary(fc.constantFrom(...REQUEST_RIGHTS), text),
}) as fc.Arbitrary<RequestDraft>;

describe('the draft of a request', () => {
  it('posts nothing that the answers given do not call for', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const form = formOf(draft);
        expect('person' in form && form.capacity === 'self').to.equal(false);
        expect('mandate' in form).to.equal(form.capacity === 'mandatary');
        expect('directives' in form).to.equal(form.rights.includes('post-mortem'));
        for (const right of Object.keys(form.details ?? {})) {
          expect(form.rights).to.include(right);
          expect([...IMMEDIATE_RIGHTS, 'acces'], 'no reason is asked').not.to.include(right);
        }
        expect(Object.keys(form.answer)).to.have.length(form.answer.by === 'email' ? 2 : 6);
      }),
    );
  });

  it('is the same again once posted and taken back', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const form = { ...formOf(draft), website: '' };
        expect(formOf(draftOf(form))).to.deep.equal(form);
      }),
    );
  });

  it('is complete with a right, an address, and one thing that the person is known by', () => {
    const draft = withRight(emptyDraft(), 'acces', true);
    expect([...faultsOf(draft).keys()]).to.deep.equal(['identifier']);
    const known = { ...draft, fields: { ...draft.fields, identifier: 'ada@exemple.fr' } };
    expect([...faultsOf(known)]).to.deep.equal([]);
    expect(formOf(known).answer).to.deep.equal({ by: 'email', email: 'ada@exemple.fr' });
  });

  it('needs nobody to be found to stop marketing or withdraw a consent', () => {
    const draft = withRight(emptyDraft(), 'opposition-prospection', true);
    const fields = { ...draft.fields, email: 'ada@exemple.fr' };
    expect([...faultsOf({ ...draft, fields })]).to.deep.equal([]);
    expect(formOf({ ...draft, fields })).not.to.have.property('identifier');
  });

  it('asks a mandatary for object and duration, and an address only for post', () => {
    const draft = withRight(emptyDraft(), 'acces', true);
    const post: RequestDraft = { ...draft, capacity: 'mandatary', answer: 'post' };
    expect([...faultsOf(post).keys()]).to.deep.equal([
      ...['mandate-object', 'mandate-duration', 'identifier'],
      ...['name', 'street', 'postal-code', 'city'],
    ]);
    const abroad = { ...post, fields: { ...post.fields, country: 'BE', 'postal-code': '1000' } };
    expect(faultsOf(abroad).has('postal-code')).to.equal(false);
  });

  it('ticks the right of a named request, and drops the request with its right', () => {
    for (const motive of Object.keys(RIGHT_OF) as RequestMotive[]) {
      const draft = withMotive(emptyDraft(), motive, true);
      expect(draft.rights).to.deep.equal([RIGHT_OF[motive]]);
      expect(withRight(draft, RIGHT_OF[motive], false).motives).to.deep.equal([]);
      expect(withMotive(draft, motive, false).rights).to.deep.equal([RIGHT_OF[motive]]);
    }
  });

  it('reads a plain form under its own names, and nothing that it does not know', () => {
    const data = new FormData();
    for (const [name, value] of [
      ['rights', 'opposition-prospection'],
      ['rights', 'effacement'],
      ['rights', 'inconnu'],
      ['capacity', 'roi'],
      ['identifier-type', 'customer'],
      ['identifier', 'C-42'],
      ['answer', 'post'],
      ['postal-code', '92300'],
      ['details', 'Ma carte'],
    ] as const)
      data.append(name, value);
    const form = formOf(draftOfData(data));
    expect(form.rights).to.deep.equal(['effacement', 'opposition-prospection']);
    expect(form.capacity).to.equal('self');
    expect(form.identifier).to.deep.equal({ type: 'customer', value: 'C-42' });
    expect(form.details).to.deep.equal({ effacement: 'Ma carte' });
    expect(form.answer).to.include({ by: 'post', postalCode: '92300', country: 'FR' });
  });
});

describe('what the configuration offers', () => {
  it('is everything by default, in our order, whatever it says', () => {
    expect(optionsOf({}).offer).to.deep.equal(REQUEST_RIGHTS);
    for (const rights of [null, 'x', 3, { offer: 'acces' }, { offer: ['inconnu'] }, { offer: [] }])
      expect(optionsOf({ rights: rights as never }).offer).to.deep.equal(REQUEST_RIGHTS);
    expect(optionsOf({ rights: { offer: ['effacement', 'acces'] } }).offer).to.deep.equal([
      'acces',
      'effacement',
    ]);
  });

  it('names only requests whose right is offered', () => {
    expect(optionsOf({}).motives).to.deep.equal(['delete-account']);
    expect(optionsOf({ rights: { motives: [] } }).motives).to.deep.equal([]);
    const some = {
      offer: ['acces', 'effacement'],
      motives: ['stop-email', 'delete-card'],
    } as const;
    expect(optionsOf({ rights: some as never }).motives).to.deep.equal(['delete-card']);
  });
});
