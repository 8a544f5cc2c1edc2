import { readFileSync } from 'node:fs';

const FILE = 'src/core/resolved/words.ts';
const IMPORT = /import \{ ([^}]*) \} from '[./]+\/resolved\/words\.js';/;

/** The functions of `src/core/resolved/words.ts`: name, parameter, expression. */
const functionsIn = (source) =>
  [...source.matchAll(/export const (\w+) = \((\S+): \w+\): \w+ => (.*);/g)].map(
    ([, name, parameter, body]) => ({ name, parameter, body }),
  );

/**
 * Puts the core's words where they are said: minifiers leave these functions as functions, and a
 * returning visit has no bytes for that.
 * @returns {import('vite').Plugin}
 */
export function inlineWords() {
  const left = new Set();
  return {
    name: 'inline-words',
    enforce: 'pre',
    transform(code, id) {
      const names = /\/src\/core\//.test(id) && IMPORT.exec(code)?.[1]?.split(', ');
      if (!names) return;
      for (const { name, parameter, body } of functionsIn(readFileSync(FILE, 'utf8'))) {
        if (!names.includes(name)) continue;
        const call = new RegExp(String.raw`(?<![.\w])${name}\(([^()]*)\)`, 'g');
        code = code.replace(
          call,
          (_, given) => `(${body.replaceAll(parameter, () => `(${given})`)})`,
        );
        if (new RegExp(String.raw`(?<![.\w])${name}\(`).test(code)) left.add(`${name} in ${id}`);
      }
      return { code, map: null };
    },
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`not inlined: ${[...left].join(', ')}`);
    },
  };
}
