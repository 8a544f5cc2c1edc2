import { mentionsMissingIn } from '../../../src/law/checks/mentions.js';
import type { Translate } from '../../../src/i18n/translate.js';
import type { Faults } from './faults.js';
import type { Visit } from './types.js';

/** Fewer letters are no policy: a page that failed, or a list of links to others. */
const A_POLICY = 1500;

/** What the policy lacks, where there is one in French to be read. */
export function checkPolicy({ policy, url }: Visit, t: Translate, faults: Faults): void {
  if (!policy) return faults.add('no-policy', url, { scenario: 'none', page: url });
  const { text, language } = policy;
  if (text.length < A_POLICY || !/^fr\b/i.test(language)) return;
  // Patterns are written with our own apostrophe and plain spaces.
  const plain = text.replaceAll("'", '’').replace(/\s+/g, ' ');
  for (const rule of mentionsMissingIn(plain))
    faults.add(
      'policy-mention',
      rule,
      { scenario: 'none', page: policy.url },
      { mention: t(`audit:mentions.${rule}`) },
    );
}
