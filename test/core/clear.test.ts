import { expect } from '@open-wc/testing';
import { clearStorage, matchesPattern } from '../../src/core/effects/clear.js';
import type { StorageFact } from '../../src/core/types.js';
import { forget } from './support.js';

const service = (...storage: StorageFact[]) => ({ id: 's', purposes: ['media'], storage });

describe('fits', () => {
  it('reads * and nothing else as a pattern', () => {
    expect(matchesPattern('_pk_id.1.ab', '_pk_id*')).to.equal(true);
    expect(matchesPattern('_ga', '_ga')).to.equal(true);
    expect(matchesPattern('_gat', '_ga')).to.equal(false);
    expect(matchesPattern('aXb', 'a.b')).to.equal(false);
    expect(matchesPattern('a(b', 'a(b')).to.equal(true);
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

  it('deletes what has an exact name at another path, without seeing it', async () => {
    document.cookie = 'apart=1;Path=/compte';
    const left = await clearStorage([
      service(
        { name: 'apart', type: 'cookie', path: '/compte' },
        { name: 'x_*', type: 'cookie', path: '/compte' },
      ),
    ]);
    expect(left, 'a glob that cannot be seen is said').to.deep.equal(['x_*']);
    const frame = document.createElement('iframe');
    frame.src = '/compte/';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    expect(frame.contentWindow?.location.pathname).to.equal('/compte/');
    expect(frame.contentDocument?.cookie).not.to.include('apart');
    frame.remove();
  });

  it('deletes cookies that only their own attributes delete', async () => {
    document.cookie = '__Secure-t=1;Path=/;Secure';
    document.cookie = '__Host-t=1;Path=/;Secure';
    document.cookie = 'cut=1;Path=/;Secure;SameSite=None;Partitioned';
    expect(document.cookie).to.include('__Secure-t').and.include('__Host-t').and.include('cut');
    const left = await clearStorage([
      service(
        { name: '__Secure-*', type: 'cookie' },
        { name: '__Host-t', type: 'cookie' },
        { name: 'cut', type: 'cookie' },
      ),
    ]);
    expect([document.cookie, left]).to.deep.equal(['', []]);
  });

  it('names a cookie of a domain that is not this page’s', async () => {
    const left = await clearStorage([
      service({ name: 'autre', type: 'cookie', domain: '.ailleurs.example' }),
    ]);
    expect(left).to.deep.equal(['autre']);
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
