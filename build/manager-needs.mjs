import { readFileSync, writeFileSync } from 'node:fs';
import { modulesOf, needsOf } from './modules-of.mjs';

const MARK = 'MANAGER NEEDS!';

/**
 * Writes into `decision.js` which files the manager needs beside its own, whatever the language: it has
 * them fetched while the notice is read (`src/notice/fetch-manager.ts`).
 */
export function nameManagerNeeds(folder, languages) {
  const modules = modulesOf(folder);
  const [needs, ...others] = new Set(
    languages.map((language) => [...needsOf(modules, `manager.${language}.js`)].sort().join()),
  );
  if (!needs || others.length > 0)
    throw new Error('the manager needs nothing, or not always the same');
  const path = `${folder}/decision.js`;
  const parts = readFileSync(path, 'utf8').split(MARK);
  if (parts.length !== 2)
    throw new Error(`decision.js names what the manager needs other than once`);
  writeFileSync(path, parts.join(needs.replaceAll('.js', '')));
}
