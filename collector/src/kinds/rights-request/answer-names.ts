/** Model answers, in the order in which a request needs them. Their texts are `answers.json`. */
export const ANSWER_MODELS = [
  ...(['acknowledgement', 'identity', 'extension'] as const),
  ...(['access', 'access-none', 'rectification', 'erasure', 'erasure-in-part'] as const),
  ...(['restriction', 'portability', 'objection', 'objection-refused'] as const),
  ...(['marketing', 'withdrawal', 'automated', 'directives', 'death'] as const),
  ...(['refusal', 'closing'] as const),
] as const;
export type AnswerModel = (typeof ANSWER_MODELS)[number];

/** How an answer leaves: by our own mail, by the owner's mail program, on paper. */
export const ANSWER_WAYS = ['email', 'own-email', 'letter'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** Grounds on which data may be kept in spite of a request, by the letters of article 17(3) GDPR. */
export const ERASURE_GROUNDS = ['a', 'b', 'c', 'd', 'e'] as const;

/** Characters of one answer: an access with all of article 15(1) in it takes some 4,000. */
export const ANSWER_LENGTH = 12_000;
