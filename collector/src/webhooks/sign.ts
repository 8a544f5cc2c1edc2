import { createHmac } from 'node:crypto';

/**
 * `t=<seconds since 1970>,v1=<HMAC-SHA256 in hexadecimal>`: of the seconds, a full stop, and the body
 * as it is sent. The receiver computes it again, and refuses one that is minutes old.
 */
export function signWebhook(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.valueOf() / 1000);
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${digest}`;
}
