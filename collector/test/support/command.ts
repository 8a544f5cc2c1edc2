import { collectorProgram } from '../../src/cli/program.js';
import { runLine } from '../../src/command-line/run-line.js';
import type { Database } from '../../src/index.js';
import type { StartOptions } from '../../src/server/start.js';

/**
 * `limpide collector …` on a database that is open already: resolves to the exit status, rejects as
 * the command does.
 */
export function commandOn(
  database: Database,
  options: Partial<StartOptions>,
  print: (line: string) => void,
): (...args: string[]) => Promise<number> {
  return (...args) =>
    runLine(
      collectorProgram('limpide collector', {
        print,
        withDatabase: (use) => use(database, { sites: [], ...options }),
      }),
      'collector',
      args,
    );
}
