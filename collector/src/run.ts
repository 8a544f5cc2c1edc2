import { choicesCommand } from './cli/choices.js';
import { copyCommand } from './cli/copy.js';
import { eraseCommand } from './cli/erase.js';
import { mailCommand } from './cli/mail.js';
import { newsletterCommand } from './cli/newsletter.js';
import { proofCommand } from './cli/proof.js';
import { purgeCommand } from './cli/purge.js';
import { serve } from './cli/serve.js';
import { tokenCommand } from './cli/token.js';
import { UsageError } from './cli/usage-error.js';
import { verifyCommand } from './cli/verify.js';
import { inPlainWords } from './cli/in-plain-words.js';
import { loadConfiguration } from './config/load.js';
import { openDatabase } from './database/open.js';

const USAGE = `limpide-collector [command], configured by environment: see docs/collector.md

  serve [<file>]        the default: serves until SIGTERM; the file instead of LIMPIDE_CONFIG
  token create --name <name> [--scopes read,erase,metrics,tokens] [--sites a,b] [--expires <date>]
  token list
  token revoke <id>
  proof --site <id>     writes all that proves the records of a site
  verify <file> [--head <sha256>]   checks such a file; exit status 1 if it does not hold, 2 if it cannot be read
  erase --site <id> --subject <subjectRef>
  purge --sure          removes what is too old, also where that is most of it: look at the clock first
  copy --to <postgres://…>   takes everything along to a PostgreSQL server
  mail test|head --site <id> --to <address> [--lang fr|en]   tries the mail server; mails the last seal
  newsletter import <file.csv> --basis consent|soft-opt-in [--site <id>]   exit status 2 if rows are refused
  newsletter suppress <file.csv> [--site <id>]   who is on it is not written to
  newsletter ask-open-tracking [--site <id>]     once in six months
  choices link <customer-id> [--site <id>] [--page <url>] [--email <address>] [--days 30]
  choices secret [--site <id>]   what the tokens of customers are signed with`;

/** The environment, with the configuration file that the command line names, if it names one. */
function withFile([file, ...others]: string[]): NodeJS.ProcessEnv {
  if (file?.startsWith('-') || others.length > 0) throw new UsageError('serve [<file>]');
  return file ? { ...process.env, LIMPIDE_CONFIG: file } : process.env;
}

async function execute([command = 'serve', ...rest]: string[]): Promise<number> {
  const print = (line: string) => console.log(line);
  if (command === 'help' || command === '--help') print(USAGE);
  else if (command === 'verify') return (await verifyCommand(rest, print)) ? 0 : 1;
  else if (command === 'serve') await serve(loadConfiguration(withFile(rest)));
  else if (
    ['token', 'proof', 'erase', 'mail', 'copy', 'purge', 'newsletter', 'choices'].includes(command)
  ) {
    const options = loadConfiguration(process.env);
    const database = await openDatabase(options);
    try {
      if (command === 'token') await tokenCommand(rest, database, print);
      else if (command === 'proof')
        await proofCommand(rest, database, options.sites, process.stdout);
      else if (command === 'purge') await purgeCommand(rest, database, options, print);
      else if (command === 'copy') await copyCommand(rest, database, print);
      else if (command === 'newsletter')
        return (await newsletterCommand(rest, database, options, print)) ? 0 : 2;
      else if (command === 'choices') await choicesCommand(rest, database, options, print);
      else if (command === 'mail') await mailCommand(rest, database, options, print);
      else await eraseCommand(rest, database, options.sites, print);
    } finally {
      await database.close();
    }
  } else throw new UsageError(USAGE);
  return 0;
}

/**
 * Runs a command line, without the program's name, and resolves to the exit status. What a person can
 * mend is said on standard error in plain words, anything else with its stack.
 */
export async function run(args: string[]): Promise<number> {
  try {
    return await execute(args);
  } catch (error) {
    console.error(inPlainWords(error) ?? error);
    // As `limpide verify` does: 1 is a proof that does not hold.
    return args[0] === 'verify' ? 2 : 1;
  }
}
