import type { Context } from 'hono';
import { clientAddress } from '../http/client-address.js';

/** From which browser a form comes, as far as it says so without a cookie; never stored. */
export const senderOf = (context: Context, trustedProxies: number): string =>
  JSON.stringify([
    clientAddress(context, trustedProxies),
    context.req.header('user-agent') ?? '',
    context.req.header('accept-language') ?? '',
  ]);
