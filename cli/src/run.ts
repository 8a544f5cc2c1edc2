import { PlainError, runLine } from '@limpide/collector/command-line';
import { program } from './program.js';

/**
 * Runs a command line, without the program's name. Resolves with the exit code; says on standard
 * error what cannot be done.
 */
export async function run(args: string[]): Promise<number> {
  const limpide = program();
  try {
    return await runLine(limpide, 'limpide', args);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`limpide: ${error.message}`);
    return limpide.failure;
  }
}
