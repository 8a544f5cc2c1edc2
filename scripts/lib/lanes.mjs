import { readFileSync } from 'node:fs';

/** About what a test file takes: its tests, and as much as three to begin with. */
const weight = (file) =>
  3 + [...readFileSync(file, 'utf8').matchAll(/^ *(?:scenario|test|it)\(/gm)].length;

/**
 * Test files dealt into lanes that take about as long as one another: the heaviest first, each to
 * the lane that has least so far.
 *
 * @param {string[]} files
 * @param {number} count
 * @returns {string[][]} no lane is empty
 */
export function lanesOf(files, count) {
  const lanes = Array.from({ length: count }, () => ({ files: [], weight: 0 }));
  const heaviest = files
    .map((file) => ({ file, weight: weight(file) }))
    .sort((one, other) => other.weight - one.weight);
  for (const { file, weight } of heaviest) {
    const [lightest] = lanes.sort((one, other) => one.weight - other.weight);
    lightest.files.push(file);
    lightest.weight += weight;
  }
  return lanes.map(({ files }) => files.sort()).filter(({ length }) => length > 0);
}
