import { createHmac } from 'node:crypto';

const HOUR = 3600;

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * The token of the customer who is signed in: a JSON Web Token (HS256) under the secret that this
 * server shares with the collector. It lasts an hour.
 *
 * @param {string} secret
 * @param {string} customer the owner's own id
 */
export function customerToken(secret, customer) {
  const exp = Math.floor(Date.now() / 1000) + HOUR;
  const text = [
    { alg: 'HS256', typ: 'JWT' },
    { sub: customer, site: 'softsystems', exp },
  ]
    .map(encode)
    .join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
