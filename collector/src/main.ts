#!/usr/bin/env node
import { serve } from './cli/serve.js';
import { tokenCommand } from './cli/token.js';
import { UsageError } from './cli/usage-error.js';
import { ConfigurationError, loadConfiguration } from './config/load.js';
import { FolderInUse } from './database/folder-lock.js';
import { codeOf } from './database/sql-state.js';
import { openDatabase } from './database/open.js';

const USAGE = `limpide-collector [command], configured by environment: see docs/collector.md

  serve                 the default: serves until SIGTERM
  token create --name <name> [--scopes read,erase,metrics,tokens] [--sites a,b] [--expires <date>]
  token list
  token revoke <id>`;

async function main([command = 'serve', ...rest]: string[]): Promise<void> {
  if (command === 'help' || command === '--help') return console.log(USAGE);
  const options = loadConfiguration(process.env);
  if (command === 'serve') return serve(options);
  if (command !== 'token') throw new UsageError(USAGE);
  const database = await openDatabase(options);
  await tokenCommand(rest, database, console.log).finally(() => database.close());
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const isPlain =
      [ConfigurationError, UsageError, FolderInUse].some((kind) => error instanceof kind) ||
      codeOf(error)?.startsWith('ERR_PARSE_ARGS');
    console.error(isPlain ? (error as Error).message : error);
    process.exit(1);
  },
);
