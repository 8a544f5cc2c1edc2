/**
 * What Limpide costs a page, as far as it can be counted: bytes, requests, elements, listeners,
 * style recalculations and layouts of the page that `npm run bench` measures, less those of the same
 * page without Limpide. Times are the benchmark's; these do not depend on how busy the machine is.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openCounted, type Counted } from '../../bench/page/counted.mjs';

/** What was counted on 28 November 2026, and a little: brotli, headers included where not said. */
const BOUNDS = {
  /** Of two files, without headers: 7,680. */
  bytesUntilNotice: 7800,
  /** 18,067, where nothing is fetched ahead. */
  bytes: 18_300,
  /** 22,900: the manager, which its opening then does not fetch. */
  bytesAhead: 23_400,
  /** 10,414, by a visitor who has accepted, without a cache. */
  bytesReturning: 10_600,
  /** 42. */
  elements: 43,
  /** 17. */
  listeners: 18,
  /** 1 to 4, by when the picture comes. */
  styles: 6,
  /** 2 to 3, likewise. */
  layouts: 6,
};

let counted: Counted;
before(async () => {
  counted = await openCounted();
});
after(() => counted.close());

const names = (files: { name: string }[]) => files.map(({ name }) => name);

/** Fails where a figure is above its bound, and says by how much. */
function within(figures: Partial<typeof BOUNDS>): void {
  const above = Object.entries(figures).filter(
    ([name, value]) => value > BOUNDS[name as keyof typeof BOUNDS],
  );
  assert.deepEqual(Object.fromEntries(above), {}, `at most ${JSON.stringify(BOUNDS)}`);
}

/** What the manager is made of. */
const AHEAD = ['manager.fr', 'shared-manager-part', 'shared-shared'];

/** In the page: somebody who spares their data. */
const SAVE_DATA =
  "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });";

test('a first visit: two files until the notice can be pressed, four that run, and what they add', async () => {
  const page = await counted.firstVisit('baseline');
  const visit = await counted.firstVisit('limpide', 'main', SAVE_DATA);
  const untilNotice = visit.files.filter(({ isBeforeNotice }) => isBeforeNotice);
  assert.deepEqual(names(untilNotice), ['limpide', 'notice.fr']);
  assert.deepEqual(names(visit.files), ['limpide', 'notice.fr', 'gates', 'decision']);
  assert.equal(visit.requests - page.requests, visit.files.length, 'nothing else is asked for');
  within({
    bytesUntilNotice: untilNotice.reduce((sum, { bytes }) => sum + bytes, 0),
    bytes: visit.bytes - page.bytes,
    elements: visit.elements - page.elements,
    listeners: visit.listeners - page.listeners,
    styles: visit.styles - page.styles,
    layouts: visit.layouts - page.layouts,
  });
});

test('the manager is fetched while the notice is read, after all else; its opening fetches nothing', async () => {
  const visit = await counted.firstVisit('limpide');
  const ahead = visit.files.slice(4);
  assert.deepEqual(names(ahead).sort(), AHEAD);
  assert.ok(ahead.every(({ isBeforeNotice }) => !isBeforeNotice));
  within({ bytesAhead: ahead.reduce((sum, { bytes }) => sum + bytes, 0) });
  assert.deepEqual(await counted.opening(), { bytes: 0, requests: 0 });
});

test('a returning visit that has something to open: two files', async () => {
  const page = await counted.firstVisit('baseline');
  const visit = await counted.returning();
  assert.deepEqual(names(visit.files), ['limpide', 'gates']);
  assert.equal(visit.requests - page.requests, visit.files.length, 'nothing else is asked for');
  within({ bytesReturning: visit.bytes - page.bytes });
});

test('embeds far below the first screen cost no further request', async () => {
  const without = await counted.firstVisit('limpide', 'bare');
  const visit = await counted.firstVisit('limpide');
  assert.deepEqual(names(visit.files), names(without.files));
  assert.equal(visit.requests, without.requests);
});

test('no page asked anybody else', () => {
  const strangers = counted.asked.filter(
    (url) => !url.startsWith(counted.origin) && !url.startsWith('data:'),
  );
  assert.ok(counted.asked.length > 0);
  assert.deepEqual(strangers, []);
});
