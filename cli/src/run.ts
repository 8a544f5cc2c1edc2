import { config } from './commands/config.js';
import { freeze } from './commands/freeze.js';
import { init } from './commands/init.js';
import { lint } from './commands/lint.js';
import { policy } from './commands/policy.js';
import { receipt } from './commands/receipt.js';
import { register } from './commands/register.js';
import { serve } from './commands/serve.js';
import { verify } from './commands/verify.js';
import { UsageError } from './input/usage-error.js';

const COMMANDS = { init, lint, config, policy, freeze, serve, verify, receipt, register };

const HELP = `limpide init                    writes a limpide.json that passes lint, and says where to put what
limpide lint <limpide.json>     checks a configuration, its facts and a version of its policy
limpide config <limpide.json>   writes one JSON of a configuration and of those that it extends
limpide policy <limpide.json>   writes a version of the policy as static HTML
limpide freeze <limpide.json>   writes a version with a copy of what its tables showed
limpide serve [<file>]          runs the collector; settings by file and environment
limpide register <address>      lists a collector's rights requests, late ones first
limpide verify <proof.ndjson>   verifies the proof that a collector has exported
limpide verify <receipt.json>   says what a person chose, when and on which text, and verifies it
limpide receipt <receipt.json>  writes it as ISO/IEC TS 27560 (DPV) or Kantara 1.1

lint, policy, freeze:
  --facts <file>       the policy file, where the configuration's own address is not a path here
  --version <name>     a version other than the one in force
  --language fr|en     French unless said otherwise; for verify too
  --out <file>         where to write; standard output if left out

init, each asked for at the terminal where it is left out:
  --name, --address "rue, code postal ville", --email, --purposes a,b, --endpoint
  --out <folder>       where limpide.json goes; never written over
lint:
  --format text|json|sarif
  --page <file.html>   a page of the site, looked at too; as often as there are pages
  --today <date>       the day by which a version is judged old
policy:
  --fragment           what goes inside <limpide-policy>, without the page around it
verify:
  --head <sha256>      a seal that was noted earlier: the chain must still hold it
  --manifest <file>    manifest.json of the release, as published, for a receipt
  --config <file>      the configuration, as published, for a receipt
receipt:
  --as dpv|kantara     dpv unless said otherwise; kantara only where something was consented to
register, with a token of the scope rights in LIMPIDE_TOKEN:
  --site <id>          where the token opens several
  --all                those that are settled as well
  --format text|csv|json   csv and json are the whole register

Ends with 0 where nothing is wrong, 1 where lint finds an error, a proof does not hold or
a request is late, 2 where
something cannot be read.`;

/**
 * Runs a command line, without the program's name. Resolves with the exit code; says on standard
 * error what cannot be done.
 */
export async function run([name, ...args]: string[]): Promise<number> {
  if (!name || [name, ...args].some((arg) => /^(help|--help|-h)$/.test(arg))) {
    console.log(HELP);
    return name ? 0 : 2;
  }
  const command = COMMANDS[name as keyof typeof COMMANDS];
  try {
    if (!command) throw new UsageError(`there is no command ${name}`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`limpide: ${error.message}`);
    return 2;
  }
}
