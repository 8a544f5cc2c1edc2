import { startCollector, type StartOptions } from '../server/start.js';

/**
 * Serves until told to stop (SIGINT, SIGTERM, or the end of a process that keeps a channel to this
 * one), then finishes what was accepted.
 */
export async function serve(options: StartOptions): Promise<void> {
  // No other user of this machine may read what it writes.
  process.umask(0o077);
  // Before it starts: the parent process may go while the database is being opened.
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve).once('disconnect', resolve);
    if (process.connected === false) resolve();
  });
  const collector = await startCollector(options);
  const database = options.databaseUrl ? 'postgresql' : 'pglite';
  options.logger?.info(
    { url: `${collector.url}${options.basePath ?? '/privacy'}`, database },
    'ready',
  );
  await told;
  options.logger?.info('stopping');
  await collector.close();
  if (process.connected) process.disconnect();
  options.logger?.info('stopped');
}
