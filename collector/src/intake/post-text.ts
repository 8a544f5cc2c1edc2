import type { Handler } from 'hono';
import { shownText } from '@limpide/contract/shown-text';
import { parseOrRefuse } from '../http/check.js';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { readJson } from '../http/read-json.js';
import { rateLimited } from '../http/rate-limited.js';
import { sha256Of } from '../texts/texts.js';
import type { IntakeDependencies } from './dependencies.js';
import { refuseStrangers, siteOf } from './site-of.js';

/** A text of 64 kB whose every character JSON writes as two, and what stands around it. */
const MAX_BODY = 160 * 1024;
/** When a site that has kept its share may be asked again, in seconds. */
const LATER = 3600;

/**
 * `POST {base}/texts`: the text behind a hash, once a record names it. Its key is its hash, so that
 * whoever posts it, and however often, keeps it once.
 */
export function postText({ sites, limiter, trustedProxies, texts }: IntakeDependencies): Handler {
  return async (context) => {
    refuseStrangers(context, sites);
    const wait = await limiter?.hit('posts', clientAddress(context, trustedProxies));
    if (wait) throw rateLimited(wait);
    const posted = await readJson(context, MAX_BODY);
    const { origin, ...body } = parseOrRefuse(shownText, posted, 'invalid-body', 'Invalid body');
    const site = siteOf(context, sites, origin);
    if (sha256Of(body.text) !== body.sha256)
      throw new Problem(422, 'wrong-hash', 'Wrong hash', 'The text has another SHA-256.');
    const outcome = await texts.keep({ ...body, site: site.id });
    if (outcome === 'full') throw rateLimited(LATER);
    if (outcome === 'unknown')
      throw new Problem(
        ...([404, 'unknown-text', 'Unknown text'] as const),
        'No record of this site names it, with this language and version.',
      );
    return context.json({ eventId: body.sha256 }, outcome === 'kept' ? 201 : 200);
  };
}
