/**
 * Which rights follow from which legal basis. Sources: articles 7(3), 13(2)(b), 15 to 22 and 77 of
 * regulation (EU) 2016/679, article 85 of the French law 78-17 for what happens after death; the
 * same mapping as the Data Privacy Vocabulary's (eu-gdpr: A6-1-a → A7-3, A15–A18, A20, A22, A77…).
 *
 * Erasure does not apply in so far as the law requires the processing (art. 17(3)(b)); portability
 * needs consent or a contract (art. 20(1)(a)); objection needs legitimate interests or a public task
 * (art. 21(1)), but is absolute against marketing (art. 21(2)–(3)); consent is withdrawn instead.
 */
import type { LegalBasis, Processing } from './facts.js';

export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing-objection',
  'withdrawal',
  'human-review',
  'after-death',
] as const;
export type Right = (typeof RIGHTS)[number];

const ALWAYS: Right[] = ['access', 'rectification', 'restriction', 'after-death'];

const BY_BASIS: Record<LegalBasis, Right[]> = {
  consent: ['erasure', 'portability', 'withdrawal'],
  contract: ['erasure', 'portability'],
  'legal-obligation': [],
  'vital-interests': ['erasure'],
  'public-task': ['objection'],
  'legitimate-interests': ['erasure', 'objection'],
};

export const LEGAL_BASES = Object.keys(BY_BASIS) as LegalBasis[];

/** Rights against one processing, in the order of RIGHTS. Without a basis, only those of all. */
export function rightsOf({ basis, marketing, automatedDecision }: Processing): Right[] {
  const rights = new Set<Right>([...ALWAYS, ...((basis && BY_BASIS[basis]) ?? [])]);
  if (marketing) rights.add('marketing-objection').delete('objection');
  if (automatedDecision) rights.add('human-review');
  return RIGHTS.filter((right) => rights.has(right));
}
