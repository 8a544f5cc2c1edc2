import type { Retention } from '@limpide/contract/retention';
import { cutoffOf } from '../database/cutoff.js';
import type { Database } from '../database/database.js';
import { askToContinue, endSilent, type Silence } from '../kinds/sign-up/inactive-subscribers.js';
import type { Signer } from '../security/hmac-signer.js';
import type { Site } from '../sites/sites.js';
import { isMostSilent } from './too-much.js';
import { PurgeNeedsConfirmation } from './purge-needs-confirmation.js';

export interface SilenceOptions {
  retention: Pick<Retention, 'inactive' | 'answer'>;
  signer: Signer;
  basePath: string;
  now: () => Date;
  /** Whether there is a mail server to ask by. */
  canAsk: boolean;
  /** A person has looked at the clock. */
  isSure?: boolean;
}

/** How many were asked whether to go on, and how many have left. */
export interface SilenceEffect {
  asked: number;
  ended: number;
}

/**
 * Ends the subscriptions of one site whose holders were asked and have not answered in time, then asks
 * those who have been silent for as long as `inactive` says. Rejects with `PurgeNeedsConfirmation` where most would
 * be asked or leave and nobody has looked at the clock.
 */
export async function actOnSilence(
  database: Database,
  site: Site,
  { retention, signer, basePath, now, canAsk, isSure = false }: SilenceOptions,
): Promise<SilenceEffect> {
  const { inactive, answer } = retention;
  const silentSince = await cutoffOf(database, inactive, now());
  const askedBefore = await cutoffOf(database, answer, now());
  if (!silentSince || !askedBefore) return { asked: 0, ended: 0 };
  if (!isSure && (await isMostSilent(database, site.id, silentSince)))
    throw new PurgeNeedsConfirmation(
      `Nobody was asked whether to go on, and nobody has left: most subscribers of ${site.id} would be, all whose last contact is older than ${silentSince.toISOString()}. If the clock is right, run: limpide collector purge --sure`,
    );
  const dependencies = { database, signer, basePath, now };
  // Unasked, they have the time that an answer would have taken as well.
  const unasked = canAsk ? silentSince : await cutoffOf(database, answer, silentSince);
  const silence: Silence = { silentSince, answer, askedBefore, unasked, canAsk };
  const ended = await endSilent(dependencies, site, silence);
  const asked = canAsk ? await askToContinue(dependencies, site, silence) : 0;
  return { asked, ended };
}
