import * as v from 'valibot';
import { uuid } from '@limpide/contract/fields';
import { publicBase } from '../../sites/public-base.js';
import type { Signer } from '../../security/hmac-signer.js';
import type { Site } from '../../sites/sites.js';

/** The link is in mails for years: it has no end, and nothing of it is stored. */
export async function unsubscribeToken(signer: Signer, subscription: string): Promise<string> {
  return `${subscription}.${await signer.sign('unsubscribe', subscription)}`;
}

/** The subscription that a token names; undefined whatever is wrong with it. */
export async function readUnsubscribeToken(
  signer: Signer,
  token: string,
): Promise<string | undefined> {
  const [subscription = '', signature = '', ...rest] = token.split('.');
  const isSigned = await signer.isSigned(signature, 'unsubscribe', subscription);
  return isSigned && rest.length === 0 && v.is(uuid, subscription) ? subscription : undefined;
}

/** Where a subscription is stopped. */
export const unsubscribeUrl = async (
  signer: Signer,
  site: Site,
  basePath: string,
  subscription: string,
): Promise<string> =>
  `${publicBase(site, '', basePath)}/newsletter/unsubscribe/${await unsubscribeToken(signer, subscription)}`;
