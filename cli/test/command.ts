import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PROGRAM } from './program.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const SHOP = [
  'demo/site/boutique/limpide.json',
  '--facts',
  'demo/site/boutique/limpide-policy.json',
];
export const SOFTSYSTEMS = ['demo/limpide.json', '--facts', 'demo/site/limpide-policy.json'];

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `limpide …` at the repository's root, as a person would. */
export const limpide = (...args: string[]): Promise<Outcome> => limpideWith({}, ...args);

/** The same, with variables of its own: what this process has would be every other test's. */
export function limpideWith(
  variables: Record<string, string>,
  ...args: string[]
): Promise<Outcome> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env });
  const outcome: Outcome = { code: null, out: '', err: '' };
  child.stdout.on('data', (text) => (outcome.out += text));
  child.stderr.on('data', (text) => (outcome.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}
