import { firstTables } from './migrations/0001-first-tables.js';
import { tokensAndLimits } from './migrations/0002-tokens-and-limits.js';
import { chain } from './migrations/0003-chain.js';
import { figures } from './migrations/0004-figures.js';
import { mails } from './migrations/0005-mails.js';
import { purged } from './migrations/0017-purged.js';
import { objections } from './migrations/0012-objections.js';
import { ownerSessions } from './migrations/0010-owner-sessions.js';
import { newsletter } from './migrations/0008-newsletter.js';
import { choices } from './migrations/0009-choices.js';
import { retention } from './migrations/0014-retention.js';
import { rightsRequests } from './migrations/0007-rights-requests.js';
import { texts } from './migrations/0013-texts.js';
import { triedAgain } from './migrations/0017-tried-again.js';
import { twoSecrets } from './migrations/0016-two-secrets.js';
import { trail } from './migrations/0015-trail.js';
import { orderOfReceipt } from './migrations/0006-order-of-receipt.js';

export interface Migration {
  /** Order and name; never changes once released. */
  id: string;
  sql: string;
}

/** Applied in this order, each once. A released migration is never edited: the next one amends it. */
export const migrations: readonly Migration[] = [
  { id: '0001-first-tables', sql: firstTables },
  { id: '0002-tokens-and-limits', sql: tokensAndLimits },
  { id: '0003-chain', sql: chain },
  { id: '0004-figures', sql: figures },
  { id: '0005-mails', sql: mails },
  { id: '0007-rights-requests', sql: rightsRequests },
  { id: '0006-order-of-receipt', sql: orderOfReceipt },
  { id: '0008-newsletter', sql: newsletter },
  { id: '0009-choices', sql: choices },
  { id: '0010-owner-sessions', sql: ownerSessions },
  { id: '0012-objections', sql: objections },
  { id: '0013-texts', sql: texts },
  { id: '0014-retention', sql: retention },
  { id: '0015-trail', sql: trail },
  { id: '0016-two-secrets', sql: twoSecrets },
  { id: '0017-tried-again', sql: triedAgain },
  { id: '0017-purged', sql: purged },
];
