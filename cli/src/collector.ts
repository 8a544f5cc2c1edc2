import type * as Collector from '@limpide/collector/run';
import { UsageError } from './input/usage-error.js';

/**
 * The collector's commands. It is a package of its own: those who only check a policy need not have
 * its database.
 * @throws UsageError (rejects) saying how to install it
 * @param asker the command that needs it
 */
export async function collector(asker: string): Promise<typeof Collector> {
  try {
    return await import('@limpide/collector/run');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes('collector')) throw error;
    throw new UsageError(
      `${asker} needs the collector. In a copy of the repository: npm ci && npm run build -w collector. Elsewhere: npm install @limpide/collector`,
    );
  }
}
