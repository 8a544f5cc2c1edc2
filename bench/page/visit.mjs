import { openPage, pause } from './browser.mjs';

/** In the page: what ran since the click, ms after it or after the page began. */
const ranSince = (from) => {
  const times = (window.__ran ?? []).map(({ t }) => t - from);
  return { ran: times.length, first: Math.min(...times), last: Math.max(...times) };
};
const finite = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
const named = (prefix, values) =>
  Object.fromEntries(Object.entries(finite(values)).map(([key, value]) => [prefix + key, value]));

/** Presses an element as a person does, `before` having been given its place. Throws where it cannot be met. */
async function press({ page }, selector, before) {
  const place = await page.evaluate((wanted) => {
    const target = window.__bench.target(wanted);
    return target && { x: target.x, y: target.y };
  }, selector);
  if (!place) throw new Error(`${selector} cannot be pressed`);
  await page.evaluate(() => {
    window.__bench.last = undefined;
    window.__bench.events.length = 0;
    window.__bench.long.length = 0;
  });
  await (before?.(place) ?? page.mouse.click(place.x, place.y));
}

/** In the page: how long the press took. */
const pressed = () => {
  const { last, events, long } = window.__bench;
  return {
    paint: last.paint,
    // The browser tells of 16 ms and more; 8 stands for less.
    event: Math.max(8, ...events.filter(([at]) => at >= last.at - 60).map(([, ms]) => ms)),
    longest: Math.max(0, ...long.map(([, ms]) => ms)),
  };
};

const untilNotice = ({ bytes, requests }) => ({ noticeBytes: bytes, noticeRequests: requests });

async function firstVisit(opened, url, product) {
  const { page, traffic, until } = opened;
  await page.goto(url, { waitUntil: 'load' });
  if (product.selectors && !(await until(() => window.__bench.marks.notice.usable)))
    throw new Error('the notice never came');
  await traffic.idle();
  await pause(500);
  const seen = await page.evaluate(() => {
    const { marks, fcp, lcp, cls, long } = window.__bench;
    return {
      noticeHit: marks.notice?.hit,
      noticeVisible: marks.notice?.visible,
      noticeUsable: marks.notice?.usable,
      shownAt: marks.notice && performance.timeOrigin + marks.notice.usable,
      fcp,
      lcp,
      cls,
      blocking: long.reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0),
      longest: Math.max(0, ...long.map(([, ms]) => ms)),
    };
  });
  const { shownAt, ...figures } = seen;
  return finite({ ...figures, ...traffic.sum(), ...untilNotice(traffic.sum(shownAt)) });
}

async function acceptance(opened, { selectors }, scripts, limit) {
  const { page, traffic, until } = opened;
  await press(opened, selectors.accept);
  await until(
    (count) => window.__bench.last?.paint && (window.__ran?.length ?? 0) >= count,
    scripts,
    limit,
  );
  await traffic.idle(150);
  await pause(60);
  const at = await page.evaluate(() => window.__bench.last.at);
  return named('accept.', {
    ...(await page.evaluate(pressed)),
    ...(await page.evaluate(ranSince, at)),
  });
}

async function returning(opened, url, product, kind, scripts) {
  const { page, session, traffic, until } = opened;
  if (kind === 'cold') await session.send('Network.clearBrowserCache');
  traffic.forget();
  await page.goto(url, { waitUntil: 'load' });
  if (product.selectors)
    await until((count) => (window.__ran?.length ?? 0) >= count, scripts, 5000);
  await traffic.idle();
  return named(`${kind}.`, { ...(await page.evaluate(ranSince, 0)), ...traffic.sum() });
}

/** What the button knows 300 ms before it is pressed: a finger, held, or a pointer over it. */
const warned = ({ page, session }, isTouch) =>
  isTouch
    ? async ({ x, y }) => {
        const touch = (type, touchPoints) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints });
        await touch('touchStart', [{ x, y }]);
        await pause(300);
        await touch('touchEnd', []);
      }
    : async ({ x, y }) => {
        await page.mouse.move(x, y);
        await pause(300);
        await page.mouse.click(x, y);
      };

/** On another cold first visit, so that what is fetched for it counts. */
async function preferences(opened, url, product, name, isTouch) {
  const { context, page, session, traffic, until } = opened;
  const { origin } = new URL(url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await context.clearCookies();
  await session.send('Network.clearBrowserCache');
  await page.mouse.move(1, 1);
  await page.goto(url, { waitUntil: 'load' });
  if (!(await until(() => window.__bench.marks.notice.usable)))
    throw new Error('the notice never came back');
  await traffic.idle();
  await pause(250);
  traffic.forget();
  await page.evaluate((wanted) => window.__bench.watch(wanted, 'opened'), product.selectors.opened);
  await press(
    opened,
    product.selectors.customise,
    name === 'warned' ? warned(opened, isTouch) : undefined,
  );
  if (!(await until(() => window.__bench.marks.opened.visible, undefined, 5000)))
    throw new Error('the preferences never came');
  await traffic.idle(150);
  await pause(60);
  const marks = await page.evaluate(() => {
    const { last, marks: seen } = window.__bench;
    return { usable: seen.opened.hit - last.at, visible: seen.opened.visible - last.at };
  });
  return named(`${name}.`, { ...(await page.evaluate(pressed)), ...marks, ...traffic.sum() });
}

/**
 * A visitor's way: arrives, accepts, comes back with and without a cache; then opens the
 * preferences as somebody new. Times in milliseconds.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ profile: string, product: import('./products/index.mjs').Product, url: string, scripts?: number, limit?: number }} what
 *   `scripts` are opened by the acceptance, in `limit` ms at most
 * @returns {Promise<Record<string, number | string | string[]>>} `error` where it came to an end early
 */
export async function visit(browser, { profile, product, url, scripts = 4, limit = 6000 }) {
  const opened = await openPage(browser, profile, product);
  const isTouch = profile === 'mobile';
  const figures = {};
  const add = (more) => Object.assign(figures, more);
  try {
    add(await firstVisit(opened, url, product));
    if (product.selectors) add(await acceptance(opened, product, scripts, limit));
    for (const kind of ['warm', 'cold']) add(await returning(opened, url, product, kind, scripts));
    if (product.selectors?.customise)
      for (const name of ['preferences', 'warned'])
        add(await preferences(opened, url, product, name, isTouch));
  } catch (error) {
    figures.error = String(error).slice(0, 300);
  } finally {
    await opened.context.close();
  }
  if (opened.errors.length > 0) figures.errors = opened.errors;
  return figures;
}
