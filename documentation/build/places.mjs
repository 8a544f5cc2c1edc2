import { readdirSync } from 'node:fs';

const pages = (root, folder) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

/**
 * Pages of the repository that the site shows as they stand, by their path there: where each is in the
 * site, without its ending. Nothing of them is copied by hand.
 *
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function places(root) {
  const below = (folder, place) =>
    pages(root, folder).map((path) => [
      path,
      `${place}/${path.split('/').pop().replace(/\.md$/, '').replace('README', 'index')}`,
    ]);
  return {
    ...Object.fromEntries([
      ...below('docs/guide', 'en/guide'),
      ...below('docs', 'en/project'),
      ...below('docs/decisions', 'en/decisions'),
    ]),
    'ARCHITECTURE.md': 'en/project/architecture',
    'CONTRIBUTING.md': 'en/project/contributing',
    'SECURITY.md': 'en/project/security',
    'CODE_OF_CONDUCT.md': 'en/project/code-of-conduct',
    'integrations/php/README.md': 'en/guide/php',
    'interop/README.md': 'en/project/interop',
  };
}
