#!/usr/bin/env node
import { ConfigurationError, loadConfiguration } from './config/load.js';
import { startCollector } from './start.js';

async function main(): Promise<void> {
  const options = loadConfiguration(process.env);
  const collector = await startCollector(options);
  const place = options.databaseUrl ? 'PostgreSQL' : `PGlite in ${options.dataFolder}`;
  console.log(`Collector at ${collector.url}${options.basePath ?? '/privacy'}, ${place}.`);

  const stop = () => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    collector.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
