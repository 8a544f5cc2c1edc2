/** The kinds of messages by their paths below the endpoint, which is how an owner names them. */
export const KINDS = ['decisions', 'choices', 'newsletter', 'rights-requests'] as const;
export type Kind = (typeof KINDS)[number];

export type Message = Record<string, unknown> & { eventId: string };

/** A page that no site has: what a test leaves behind is found by it. */
export const PAGE = '/limpide-conform';

const envelope = (origin: string, kind: string, action: string): Message => ({
  schema: 'limpide/1',
  kind,
  eventId: crypto.randomUUID(),
  occurredAt: new Date().toISOString().replace(/\.\d+/, ''),
  action,
  subjectRef: null,
  notice: {
    id: 'conform',
    version: null,
    lang: 'fr',
    textSha256: null,
    configSha256: null,
    codeSha256: null,
  },
  origin,
  pageId: PAGE,
});

/** A person who fills a form in: slower than a program, and blind to what is hidden. */
const person = { website: '', elapsed: 60_000 };

/** What every kind may carry besides its own (contract, §9). */
export const WHOLE = {
  state: { 'audience-advanced': false },
  measures: { audience: { return: false } },
  previousState: null,
  controllers: { listVersion: 'conform', count: 0 },
  ui: { layer: 1, control: 'save' },
  expiresAt: null,
  signals: { gpc: false },
};

/** A message as a page posts it, every time a new one. */
export const messageOf: Record<Kind, (origin: string) => Message> = {
  decisions: (origin) => ({
    ...envelope(origin, 'decision', 'save'),
    ...WHOLE,
    expiresAt: '2099-01-01T00:00:00Z',
  }),
  choices: (origin) => ({
    ...envelope(origin, 'choices', 'save'),
    state: { email: false },
    basis: { email: 'consent' },
    expiresAt: null,
  }),
  newsletter: (origin) => ({
    ...envelope(origin, 'newsletter', 'subscribe'),
    // A domain that takes no mail (RFC 2606).
    form: { email: 'limpide-conform@example.com', ...person },
    consents: { newsletter: true, openTracking: false },
  }),
  'rights-requests': (origin) => ({
    ...envelope(origin, 'rights-request', 'submit'),
    form: {
      rights: ['acces'],
      capacity: 'self',
      // By post: nobody is written to.
      answer: {
        by: 'post',
        name: 'Essai de conformité Limpide',
        street: '1 rue de l’Essai',
        postalCode: '75001',
        city: 'Paris',
        country: 'FR',
      },
      identifier: { type: 'other', value: 'limpide-conform' },
      ...person,
    },
  }),
};

/** Members that a kind cannot do without, one of them left out. */
export const NEEDED: Record<Kind, string> = {
  decisions: 'state',
  choices: 'state',
  newsletter: 'form',
  'rights-requests': 'form',
};
