import { UsageError } from '../input/usage-error.js';
import type { Added } from './directives.js';

/** What an owner adds. Throws a UsageError where it is no directive. */
export function added(line: string): Added {
  const [name = '', ...sources] = line.trim().split(/\s+/);
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || /[;,"\\]/.test(line))
    throw new UsageError(`--add ${line}: write a directive and its sources: img-src https://…`);
  return [name, sources];
}
