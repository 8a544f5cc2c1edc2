import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const below = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The policy of the site as static HTML, as its owner would write it at each release:
 * `limpide policy limpide.json --facts limpide-policy.json --fragment`. It is what people read without
 * script, and until the element is there.
 */
export async function policyFragment() {
  const { stdout } = await promisify(execFile)(process.execPath, [
    below('../../cli/bin/limpide.js'),
    'policy',
    below('../limpide.json'),
    '--facts',
    below('../site/limpide-policy.json'),
    '--fragment',
    '--language',
    'fr',
  ]);
  return stdout;
}
