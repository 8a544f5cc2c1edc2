#!/usr/bin/env node
// The collector where it is alone, in a container or as a service: its commands, and it serves where
// none is named.
import { run } from './run.js';

const args = process.argv.slice(2);
process.exitCode = await run(args.length > 0 ? args : ['serve']);
// A socket that a mail server holds open would keep an ended process alive.
setTimeout(() => process.exit(), 1000).unref();
