import type { Handler } from 'hono';
import type { Database } from '../../database/database.js';
import type { Logger } from '../../observe/logger.js';
import { uuid } from '@limpide/contract/fields';
import { eraseSubject } from '../erase-subject.js';
import type { Sites } from '../../sites/sites.js';
import { askedSite } from '../../access/asked-site.js';
import { parseOrRefuse } from '../../http/check.js';
import { siteQuery } from '../../http/queries.js';

export interface EraseDependencies {
  database: Database;
  sites: Sites;
  logger: Logger;
  now: () => Date;
}

/** `DELETE {base}/subjects/<subjectRef>`: erases a person's records on one site (art. 17 GDPR). */
export function eraseSubjectRoute({ database, sites, logger, now }: EraseDependencies): Handler {
  return async (context) => {
    const asked = parseOrRefuse(siteQuery, context.req.query(), 'invalid-query', 'Invalid query');
    const site = askedSite(asked.site, context.get('access'), sites);
    const subjectRef = parseOrRefuse(
      uuid,
      context.req.param('subjectRef'),
      'invalid-id',
      'Invalid id',
    );
    const erasure = await eraseSubject(database, site, subjectRef, now());
    // The reference itself is not logged: that would keep what was just erased.
    logger.info({ site, ...erasure }, 'erased');
    return context.json(erasure);
  };
}
