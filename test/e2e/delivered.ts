import type { Posted } from '../support/node/endpoint.js';
import { poll } from './poll.js';
import type { World } from './scenario.js';

/** The posts that the collector accepted, once there are so many. */
export const delivered = ({ site: { endpoint } }: World, count: number): Promise<Posted[]> =>
  poll(`${count} records at the collector`, () => {
    const found = endpoint.posted.filter(({ by }) => by === 'collector');
    return found.length >= count ? found : undefined;
  });

/** The rows in the collector's database, once there are so many. */
export const stored = ({ site: { endpoint } }: World, count: number) =>
  poll(`${count} rows`, async () => {
    const rows = await endpoint.stored();
    return rows.length >= count ? rows : undefined;
  });
