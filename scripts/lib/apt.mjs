import { run } from './run.mjs';

/** Installs a Debian package, where this machine has apt and the right to use it. */
export async function apt(name) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const call = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { minutes: 6, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await call('update');
  await call('install', '-y', '--no-install-recommends', name);
}
