import { expect } from '@open-wc/testing';
import { clearStorage, fits } from '../../src/core/effects/clear.js';
import type { StorageFact } from '../../src/core/types.js';
import { forget } from './support.js';

const service = (...storage: StorageFact[]) => ({ id: 's', purposes: ['media'], storage });

describe('fits', () => {
  it('reads * and nothing else as a pattern', () => {
    expect(fits('_pk_id.1.ab', '_pk_id*')).to.equal(true);
    expect(fits('_ga', '_ga')).to.equal(true);
    expect(fits('_gat', '_ga')).to.equal(false);
    expect(fits('aXb', 'a.b')).to.equal(false);
    expect(fits('a(b', 'a(b')).to.equal(true);
  });
});

describe('clearStorage', () => {
  afterEach(forget);

  it('deletes cookies by name and by glob, and no other', async () => {
    for (const name of ['_m_id', '_m_ses.1', 'other']) document.cookie = `${name}=1;Path=/`;
    const left = await clearStorage([
      service({ name: '_m_*', type: 'cookie' }, { name: 'absent', type: 'cookie' }),
    ]);
    expect(document.cookie).to.equal('other=1');
    expect(left).to.deep.equal([]);
    document.cookie = 'other=;Max-Age=0;Path=/';
  });

  it('deletes localStorage, sessionStorage, IndexedDB and caches', async () => {
    localStorage['t.a'] = sessionStorage['t.b'] = '1';
    localStorage['mine'] = '1';
    await new Promise((resolve, reject) => {
      const open = indexedDB.open('tracker-db', 1);
      open.onsuccess = () => resolve(open.result.close());
      open.onerror = reject;
    });
    await caches.open('tracker-cache');
    await clearStorage([
      service(
        { name: 't.*', type: 'localStorage' },
        { name: 't.*', type: 'sessionStorage' },
        { name: 'tracker-*', type: 'indexedDB' },
        { name: 'tracker-*', type: 'cacheStorage' },
      ),
    ]);
    expect([Object.keys(localStorage), sessionStorage.length]).to.deep.equal([['mine'], 0]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('tracker-db');
    expect(await caches.has('tracker-cache')).to.equal(false);
  });

  it('names what it may not delete', async () => {
    const left = await clearStorage([
      service({ name: 'tiers_id', type: 'cookie', party: 'third' }),
    ]);
    expect(left).to.deep.equal(['tiers_id']);
  });
});
