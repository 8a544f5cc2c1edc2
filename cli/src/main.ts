#!/usr/bin/env node
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2));
// A socket that a mail server holds open would keep an ended process alive.
setTimeout(() => process.exit(), 1000).unref();
