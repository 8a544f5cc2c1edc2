import type { Handler } from 'hono';
import type { Logger } from '../../../observe/logger.js';
import { unknownRequest } from '../apply-action.js';
import { deleteRequest } from '../delete-requests.js';
import type { RightsDependencies } from '../dependencies.js';
import { askedRequest } from './register-access.js';

/** `DELETE {base}/register/<reference>`: the file is erased before its time, tombstones apart. */
export const deleteRoute =
  (dependencies: RightsDependencies, logger: Logger): Handler =>
  async (context) => {
    const { site, entry } = await askedRequest(context, dependencies);
    const address = { site: site.id, reference: entry.reference };
    if (!(await deleteRequest(dependencies.database, address, 'erasure', dependencies.now())))
      throw unknownRequest();
    logger.info({ site: site.id }, 'request erased');
    return context.body(null, 204);
  };
