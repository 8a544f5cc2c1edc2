/** What a message says besides its content, where no page's script has made it. */
export interface PlainEnvelope {
  kind: string;
  action: string;
  /** Which of our notices the form stands under. */
  notice: string;
  lang: string;
  eventId: string;
  occurredAt: string;
  origin: string;
  pageId: string;
  /** Of the words that the page says it shows; null where it says none. */
  textSha256: string | null;
}

/** The envelope of a message that no script has made. */
export const plainEnvelope = <Kind extends string, Action extends string>({
  kind,
  action,
  notice,
  lang,
  eventId,
  occurredAt,
  origin,
  pageId,
  textSha256,
}: PlainEnvelope & { kind: Kind; action: Action }) => ({
  schema: 'limpide/1' as const,
  kind,
  action,
  subjectRef: null,
  eventId,
  occurredAt,
  origin,
  pageId,
  notice: {
    id: notice,
    version: null,
    lang,
    textSha256,
    configSha256: null,
    codeSha256: null,
  },
});

/** The honeypot of a form. Without a script no time is measured: the field and the limits remain. */
export const honeypotFrom = (fields: URLSearchParams) => ({
  website: fields.get('website') ?? '',
  elapsed: Number.MAX_SAFE_INTEGER,
});
