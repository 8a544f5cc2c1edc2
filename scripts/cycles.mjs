// Finds circles of imports, of files and of folders: what imports each other cannot be read, tested nor
// moved alone. Imports of types count as well. Usage: node scripts/cycles.mjs <folder>…
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const IMPORT = /\b(?:from |import |import\()'(\.[^']+)'/g;

/** Every module below a folder, by its path. */
const modulesBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

/** The modules that a module imports by a relative path, as paths of their sources. */
function importsOf(path) {
  const found = readFileSync(path, 'utf8').matchAll(IMPORT);
  return [...found]
    .map(([, name]) => resolve(dirname(path), name.replace(/\.js$/, '.ts')))
    .filter((target) => target.endsWith('.ts') && existsSync(target));
}

/** The groups of nodes that reach each other: strongly connected components (Tarjan). */
export function circlesIn(graph) {
  const order = new Map();
  const lowest = new Map();
  const stack = [];
  const circles = [];
  const visit = (node) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node), lowest.get(next)));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

/** The same graph between the folders of its modules. */
function foldersOf(graph) {
  const folders = new Map();
  for (const [path, targets] of graph) {
    const here = dirname(path);
    const there = folders.get(here) ?? new Set();
    for (const target of targets) if (dirname(target) !== here) there.add(dirname(target));
    folders.set(here, there);
  }
  return folders;
}

/** The circles of files and of folders below a folder, as paths relative to it. */
export function circlesBelow(folder) {
  const root = resolve(folder);
  const graph = new Map(modulesBelow(root).map((path) => [path, new Set(importsOf(path))]));
  const named = (circles) =>
    circles.map((circle) => circle.map((path) => relative(root, path) || '.'));
  return { files: named(circlesIn(graph)), folders: named(circlesIn(foldersOf(graph))) };
}

function main(folders) {
  let count = 0;
  for (const folder of folders)
    for (const [kind, circles] of Object.entries(circlesBelow(folder)))
      for (const circle of circles) {
        count += 1;
        console.error(`${folder}: a circle of ${kind}: ${circle.join(', ')}`);
      }
  if (count === 0) console.log(`No circle of imports in ${folders.join(', ')}.`);
  process.exitCode = count === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
