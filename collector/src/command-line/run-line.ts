import { textsOf } from '../i18n/texts.js';
import { describe, type Words } from './describe.js';
import { languageOfHelp } from './language.js';
import type { Line } from './line.js';
import { Misuse } from './misuse.js';

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** Without its `--help` where a command is not there: the help of another would hide that it was misspelt. */
function withoutVainHelp(line: Line, args: string[]): string[] {
  let at = line;
  for (const arg of args) {
    const below = at.commands.find((each) => each.name() === arg);
    if (!below)
      return arg.startsWith('-') || at.commands.length === 0
        ? args
        : args.filter((each) => !isHelp(each));
    at = below as Line;
    if (at.isHandingOver) return args;
  }
  return args;
}

/**
 * Runs a command line, without the program's name. Resolves to the exit status; a misuse is said on
 * standard error. Rejects with whatever the command rejects with: `line.outcome` has the command.
 * @param name whose words: those of `limpide`, or of its `collector`
 */
export async function runLine(
  line: Line,
  name: 'limpide' | 'collector',
  args: string[],
): Promise<number> {
  const { frame, [name]: words } = textsOf('cli', languageOfHelp(args));
  describe(line, frame, words as Words);
  if (args.length === 0) {
    line.outputHelp();
    return line.failure;
  }
  const [first, ...rest] = args;
  try {
    // `help lint` is `lint --help`, also of a command that another program describes.
    const typed = first === 'help' ? [...rest, '--help'] : args;
    await line.parseAsync(withoutVainHelp(line, typed), { from: 'user' });
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    if (error.message) console.error(error.message);
    return error.status;
  }
  return line.outcome.status;
}
