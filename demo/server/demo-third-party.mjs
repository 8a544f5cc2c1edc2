import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readFrom } from './files.mjs';
import { startThirdParty } from './third-party.mjs';

const FOLDER = fileURLToPath(new URL('../third-party', import.meta.url));
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * The third party of the demonstration: an audience tool and a video host, which does what such
 * hosts do, and sets an identifier on whoever comes without one, for each of the two.
 *
 * @param {number} [port]
 */
export function startDemoThirdParty(port) {
  return startThirdParty(async ({ headers }, { pathname }) => {
    // One identifier for each purpose: a yes to videos is no yes to being measured.
    const name = pathname.startsWith('/mesure') ? 'tiers_mesure' : 'tiers_video';
    const known = new RegExp(`(?:^|; )${name}=`).test(headers.cookie ?? '');
    const identify = known
      ? {}
      : {
          'set-cookie': `${name}=${randomUUID()}; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned`,
        };
    if (pathname === '/mesure') return { type: 'image/gif', headers: identify, body: PIXEL };
    const file = await readFrom(FOLDER, pathname);
    return file && { ...file, headers: identify };
  }, port);
}
