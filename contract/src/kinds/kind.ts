/** What a record is about, as its `kind` says. Each has a path, a schema and a retention. */
export const kinds = ['decision', 'rights-request', 'newsletter', 'choices'] as const;

export type Kind = (typeof kinds)[number];
