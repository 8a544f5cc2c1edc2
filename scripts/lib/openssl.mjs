import { execFileSync } from 'node:child_process';
import { apt } from './apt.mjs';

/** Whether OpenSSL is on this machine: the tests have it stamp files, as an authority would. */
function hasOpenssl() {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Installs OpenSSL unless it is there. Throws when that did not work. */
export async function ensureOpenssl() {
  if (hasOpenssl()) return;
  console.log('Installing OpenSSL…');
  await apt('openssl');
  if (!hasOpenssl()) throw new Error('No OpenSSL: install the package openssl');
}
