import type * as Collector from '@limpide/collector/run';
import { UsageError } from '../input/usage-error.js';

/** The collector is a package of its own: whoever only checks a policy need not have its database. */
async function collector(): Promise<typeof Collector> {
  try {
    return await import('@limpide/collector/run');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes('collector')) throw error;
    throw new UsageError(
      'serve needs the collector. In a copy of the repository: npm ci && npm run build -w collector. Elsewhere: npm install @limpide/collector',
    );
  }
}

/**
 * Runs the collector until it is told to stop: `limpide serve [<file>]`, configured by that file and
 * the environment as its own command is (docs/collector.md).
 */
export async function serve(args: string[]): Promise<number> {
  const { run } = await collector();
  return run(['serve', ...args]);
}
