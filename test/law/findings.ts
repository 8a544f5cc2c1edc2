import { lint } from '../../src/law/checks/index.js';
import type { Processing } from '../../src/law/facts.js';
import type { Subject } from '../../src/law/checks/types.js';
import { SHOP, compose, published, type Published } from './documents.js';

const TODAY = '2026-11-22';

/** What the checker finds in a version, on a given day. */
export async function findings(
  given: Published,
  name: string,
  { current = true, problems = [] as Subject['problems'] } = {},
) {
  const document = await compose(given, name);
  return lint({ ...given, problems, document, current, today: TODAY });
}

/** Rules that find something in the shop's policy, once something is changed in it. */
export async function found(change: (given: Published) => void): Promise<string[]> {
  const given = structuredClone(await published(SHOP, '2026-09-01'));
  change(given);
  return [...new Set((await findings(given, '2026-09-01')).map(({ rule }) => rule))];
}

export const first = <Item>(list: Item[] | undefined): Item => {
  if (!list?.[0]) throw new Error('an empty list');
  return list[0];
};
export const processing = (given: Published): Processing => first(given.file.facts?.processing);
export const service = (given: Published) => first(given.config.services);

/** Our sections, and one more that says this. */
export const saying =
  (...texts: string[]) =>
  ({ version }: Published) => {
    version.sections = [
      'responsable',
      'finalites',
      'origine',
      'communications',
      'durees',
      'destinataires',
      'traceurs',
      'droits',
      'decisions',
      'mineurs',
      'modifications',
      { id: 'plus', title: 'Plus', blocks: texts },
    ];
  };
