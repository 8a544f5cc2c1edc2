import { expect } from '@open-wc/testing';
import { Outbox } from '../../src/outbox/outbox.js';
import { Store } from '../../src/outbox/device-store.js';

describe('a message that is superseded', () => {
  it('does not come back where it is sent meanwhile', async () => {
    const store = new Store(`supersede-${crypto.randomUUID()}`);
    const outbox = new Outbox(store, { now: Date.now, random: Math.random });
    const eventId = crypto.randomUUID();
    await outbox.add({ eventId, url: '/decisions', body: '{}', credentials: 'omit' });
    const list = store.list.bind(store);
    // Another tab has delivered it between the look and the mark.
    store.list = async <T>(prefix: string) => {
      const found = await list<T>(prefix);
      for (const [key] of found) await store.delete(key);
      return found;
    };
    await outbox.supersede([eventId]);
    expect(await list('outbox:')).to.deep.equal([]);
    outbox.stop();
  });
});
