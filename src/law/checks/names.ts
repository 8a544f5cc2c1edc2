import { editDistance } from '@limpide/contract/nearest';
import { placedSentences, type Placed } from '../document/sentences.js';
import type { Check, Finding } from './types.js';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const CNIL = 'commission nationale de l’informatique et des libertés';

/** An article that French contracts: Les Graines du Canal, des Graines du Canal. */
const ARTICLE = /^(les?|la|l’)\s*/i;

/** One organisation, one spelling: words that are almost its name, or its name in other capitals. */
function spelling({ section, text }: Placed, whole: string): Finding[] {
  const name = whole.replace(ARTICLE, '');
  const prose = text.replace(/https?:\/\/\S+/g, ' ').replace(EMAIL, ' ');
  // A name of several words is compared with as many words.
  const length = name.split(' ').length;
  const words = prose.split(/[^\p{L}\p{N}’'-]+/u).filter(Boolean);
  const found = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) {
    const candidate = words.slice(at, at + length).join(' ');
    if (candidate === name || candidate === candidate.toLowerCase()) continue;
    if (editDistance(candidate.toLowerCase(), name.toLowerCase()) <= (name.length > 6 ? 2 : 0))
      found.add(candidate);
  }
  return [...found].map((wrong) => ({
    rule: 'organisation-spelling',
    place: `#${section}`,
    file: 'version',
    text,
    values: { wrong, name },
  }));
}

/** Addresses elsewhere than at the organisation's domain, and its own address in other capitals. */
function addresses({ section, text }: Placed, email: string): Finding[] {
  const domain = email.split('@')[1] ?? '';
  return (text.match(EMAIL) ?? []).flatMap((address): Finding[] => {
    const found = {
      place: `#${section}`,
      file: 'version' as const,
      text,
      values: { address, domain },
    };
    if (address.split('@')[1]?.toLowerCase() !== domain.toLowerCase())
      return [{ rule: 'foreign-domain', ...found }];
    return address.toLowerCase() === email.toLowerCase() && address !== email
      ? [{ rule: 'email-spelling', ...found }]
      : [];
  });
}

/** The authority's name: anything that begins like it must be it. */
function authority({ section, text }: Placed): Finding[] {
  const named = /commission (nationale )?(de l[’'])?informatique (et|&) (des )?libertés?/i.exec(
    text,
  )?.[0];
  return named && named.replace("'", '’').replace(/^C/, 'c') !== CNIL
    ? [{ rule: 'authority-name', place: `#${section}`, file: 'version', text, values: { named } }]
    : [];
}

const insecure = ({ section, text }: Placed): Finding[] =>
  (text.match(/\bhttp:\/\/[^\s)]+/g) ?? []).map((address) => ({
    rule: 'insecure-link',
    place: `#${section}`,
    file: 'version',
    text,
    values: { address },
  }));

/** Names, addresses and links, sentence by sentence, in any language. */
export const names: Check = ({ document, config }) => {
  const { name, email } = config.organisation;
  return placedSentences(document).flatMap((each) => [
    ...spelling(each, name),
    ...(email ? addresses(each, email) : []),
    ...authority(each),
    ...insecure(each),
  ]);
};
