import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The token that opens the collector's decisions, made at the first start and kept in a file that
 * only its owner reads.
 *
 * @param {string} path
 */
export function keptToken(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const token = randomBytes(24).toString('base64url');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${token}\n`, { mode: 0o600 });
    return token;
  }
}
