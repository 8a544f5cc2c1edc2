import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/chromium.mjs';
import { probe } from './probe.mjs';

/** Slowness is of the processor (times) and of the network (ms, bytes a second). */
export const PROFILES = {
  mobile: {
    slower: 4,
    network: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
    context: {
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
  },
  desktop: { slower: 1, context: { viewport: { width: 1366, height: 768 } } },
};

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const launch = async () =>
  chromium.launch({
    executablePath: await ensureChromium({ whole: true }),
    // Some products hide from `navigator.webdriver`.
    args: [...chromiumArgs, '--disable-blink-features=AutomationControlled'],
  });

/** What the page has anyway, and what third parties weigh, whatever product lets them in. */
const isOthers = (url) => /\/(third|embed)\/|^\/(site.css|hero.png)$/.test(new URL(url).pathname);

/** What goes over the wire. */
async function watchNetwork(session) {
  const requests = new Map();
  await session.send('Network.enable');
  const change = (id, changes) => Object.assign(requests.get(id) ?? {}, changes);
  session.on(
    'Network.requestWillBeSent',
    ({ requestId, request: { url }, timestamp, wallTime }) => {
      // The events give seconds of a clock of their own.
      const ended = (at) => (wallTime + at - timestamp) * 1000;
      if (url.startsWith('http')) requests.set(requestId, { url, bytes: 0, ended });
    },
  );
  session.on('Network.requestServedFromCache', ({ requestId }) =>
    change(requestId, { cached: true }),
  );
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) change(requestId, { cached: true });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    change(requestId, {
      bytes: encodedDataLength,
      done: true,
      at: requests.get(requestId)?.ended(timestamp),
    }),
  );
  session.on('Network.loadingFailed', ({ requestId }) => change(requestId, { done: true }));
  return {
    forget: () => requests.clear(),
    /** Encoded bytes, headers included, and requests, of what has come by `before` (ms since 1970), not from the cache. */
    sum: (before = Infinity) => {
      const own = [...requests.values()].filter(
        ({ url, cached, at }) => !cached && !isOthers(url) && at <= before,
      );
      return { bytes: own.reduce((all, { bytes }) => all + bytes, 0), requests: own.length };
    },
    /** Resolves when nothing was on its way for `quiet` ms, or after eight seconds. */
    idle: async (quiet = 250) => {
      const end = Date.now() + 8000;
      for (let since = Date.now(); Date.now() < end && Date.now() - since < quiet; await pause(40))
        if ([...requests.values()].some(({ done }) => !done)) since = Date.now();
    },
  };
}

/**
 * A page in a fresh profile of a French visitor.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {keyof typeof PROFILES} profile
 * @param {import('./products/index.mjs').Product} product
 * @param {{ probed?: boolean }} options whether the probe is in it, which costs what it costs
 */
export async function openPage(browser, profile, product, { probed = true } = {}) {
  const { slower, network, context: options } = PROFILES[profile];
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error).slice(0, 200)));
  const traffic = await watchNetwork(session);
  if (network)
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (probed) await page.addInitScript(`(${probe})(${JSON.stringify(product.selectors)})`);
  /** Whether something came to hold in the page in time. */
  const until = (call, argument, timeout = 9000) =>
    page.waitForFunction(call, argument, { timeout, polling: 50 }).then(
      () => true,
      () => false,
    );
  return { context, page, session, errors, traffic, until };
}
