import { inPlainWords } from './cli/in-plain-words.js';
import type { Place } from './cli/place.js';
import { collectorProgram } from './cli/program.js';
import { runLine } from './command-line/run-line.js';

const withDatabase: Place['withDatabase'] = async (use) => {
  const [{ loadConfiguration }, { openDatabase }] = await Promise.all([
    import('./config/load.js'),
    import('./database/open.js'),
  ]);
  const options = loadConfiguration(process.env);
  const database = await openDatabase(options);
  try {
    return await use(database, options);
  } finally {
    await database.close();
  }
};

/**
 * Runs a command of the collector, and resolves to the exit status. What a person can correct is said
 * on standard error in plain words, anything else with its stack.
 * @param args the command line, without the program's name
 * @param name the program's name, as it is typed
 */
export async function run(args: string[], name = 'limpide collector'): Promise<number> {
  const program = collectorProgram(name, { print: (line) => console.log(line), withDatabase });
  try {
    return await runLine(program, 'collector', args);
  } catch (error) {
    console.error(inPlainWords(error) ?? error);
    return (program.outcome.line ?? program).failure;
  }
}
