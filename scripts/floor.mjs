/**
 * Holds the built style sheets to the oldest browsers that we promise (docs/decisions/0041): what they
 * do not know must stand in an `@supports`, or after a declaration that they do know. Ends non-zero
 * where something does not. `npm run build` first.
 */
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../dist/cdn/', import.meta.url);

/** Functions that the floor lacks, with the first Safari, Chrome and Firefox that have them. */
const NEWER = {
  'light-dark(': 'Safari 17.5, Chrome 123, Firefox 120',
  'oklch(from': 'Safari 18, Chrome 119, Firefox 128',
};

/** Whether a place of a sheet is inside an `@supports`. */
function isSupported(sheet, at) {
  let depth = 0;
  for (let index = at; index >= 0; index -= 1) {
    if (sheet[index] === '}') depth += 1;
    else if (sheet[index] === '{') {
      if (depth > 0) depth -= 1;
      else {
        const before = sheet.slice(
          Math.max(0, sheet.lastIndexOf('}', index), sheet.lastIndexOf('{', index - 1)),
          index,
        );
        if (before.includes('@supports')) return true;
      }
    }
  }
  return false;
}

/** Whether the same property is declared before it in the rule, by what everybody knows. */
function hasFallback(sheet, at) {
  const open = sheet.lastIndexOf('{', at);
  const rule = sheet.slice(open + 1, at);
  const own = rule.slice(rule.lastIndexOf(';') + 1);
  const property = own.split(':')[0].trim();
  // A custom property takes any text: its fault shows where it is used, and no declaration before counts.
  if (property.startsWith('--')) return false;
  const names = [property, property.replace(/-color$/, ''), property.split('-')[0]];
  return rule
    .slice(0, rule.lastIndexOf(';') + 1)
    .split(';')
    .some((declaration) => names.includes(declaration.split(':')[0].trim()));
}

let faults = 0;
let places = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const source = readFileSync(new URL(name, folder), 'utf8');
  for (const [what, since] of Object.entries(NEWER))
    for (let at = source.indexOf(what); at >= 0; at = source.indexOf(what, at + 1)) {
      // Sheets stand in template literals; what stands before is program.
      const sheet = source.slice(source.lastIndexOf('`', at) + 1, at);
      // The question itself.
      if (/@supports ?\([^{]*$/.test(sheet.slice(-60))) continue;
      places += 1;
      if (isSupported(sheet, sheet.length) || hasFallback(sheet, sheet.length)) continue;
      faults += 1;
      console.log(`${name}: ${what} (${since}) without a fallback: …${sheet.slice(-70)}${what}…`);
    }
}
console.log(`${places} places looked at, ${faults} without a fallback`);
process.exitCode = faults > 0 || places === 0 ? 1 : 0;
