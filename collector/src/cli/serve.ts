import { startCollector, type StartOptions } from '../start.js';

/** Serves until told to stop (SIGINT, SIGTERM), then finishes what was accepted. */
export async function serve(options: StartOptions): Promise<void> {
  const collector = await startCollector(options);
  const database = options.databaseUrl ? 'postgresql' : 'pglite';
  options.logger?.info(
    { url: `${collector.url}${options.basePath ?? '/privacy'}`, database },
    'ready',
  );
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  options.logger?.info('stopping');
  await collector.close();
  options.logger?.info('stopped');
}
