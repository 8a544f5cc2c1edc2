import { posix } from 'node:path';

const LINK = /(!?)\[((?:[^\][]|\[[^\][]*\])*)\]\(([^()\s]+)\)/g;

/** Lines of a text that are not in a fenced block, changed; the others as they are. */
const outsideFences = (text, change) => {
  let fenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) fenced = !fenced;
      return fenced || /^\s*```/.test(line) ? line : change(line);
    })
    .join('\n');
};

/**
 * A page of the repository as a page of the site: links to other pages of it lead there, links to
 * files that the site does not have become their words alone.
 *
 * @param {string} text
 * @param {string} path of the page in the repository
 * @param {Record<string, string>} places where pages are in the site
 * @param {string} readme where the README’s own sections are told in the site
 */
export function rewriteLinks(text, path, places, readme) {
  const change = (_, image, words, target) => {
    if (image || /^(https?:|mailto:|#)/.test(target)) return `${image}[${words}](${target})`;
    const [file, anchor] = target.split('#');
    const wanted = posix.join(posix.dirname(path), file);
    const place =
      wanted === 'README.md' ? readme : (places[wanted] ?? places[`${wanted}/README.md`]);
    if (!place) return words;
    return `[${words}](/${place}${wanted === 'README.md' || !anchor ? '' : `#${anchor}`})`;
  };
  return outsideFences(text, (line) => line.replace(LINK, change));
}

/** Vue would read these outside of code: what stands in a page of the repository is text. */
export const asText = (text) =>
  outsideFences(text, (line) =>
    line
      .split(/(`+[^`]*`+)/)
      .map((part, index) => (index % 2 ? part : part.replaceAll('{{', '&#123;&#123;')))
      .join(''),
  );
