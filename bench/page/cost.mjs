import { openPage, pause } from './browser.mjs';

export const counters = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/** In the page: elements, those in open shadow roots included. */
export const countElements = () => {
  const within = (root) =>
    [...root.querySelectorAll('*')].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? within(shadowRoot) : 0),
      0,
    );
  return within(document);
};

/** Opens a page without the probe, and lets Chromium count, in the processor time of the thread. */
async function opened(browser, { profile, product, url }) {
  const tab = await openPage(browser, profile, product, { probed: false });
  await tab.session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.page.goto(url, { waitUntil: 'load' });
  await tab.traffic.idle();
  await pause(1500);
  return tab;
}

/**
 * What a first visit costs, from Chromium's own counters: milliseconds of the main thread, kB of
 * heap after a collection, elements, listeners.
 */
export async function cost(browser, what) {
  const { context, page, session } = await opened(browser, what);
  try {
    const spent = await counters(session);
    // The second takes what the first has only found.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const kept = await counters(session);
    return {
      main: spent.TaskDuration * 1000,
      script: spent.ScriptDuration * 1000,
      layout: (spent.LayoutDuration + spent.RecalcStyleDuration) * 1000,
      styles: spent.RecalcStyleCount,
      layouts: spent.LayoutCount,
      heap: kept.JSHeapUsedSize / 1024,
      listeners: kept.JSEventListeners,
      elements: await page.evaluate(countElements),
    };
  } finally {
    await context.close();
  }
}

/** In the page: puts gated scripts in, each in a task of its own. Markup is the product's own. */
const addOneByOne = async ({ markup, count }) => {
  const holder = document.createElement('template');
  for (let at = 0; at < count; at += 1) {
    holder.innerHTML = markup;
    document.body.append(holder.content);
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** In the page: writes two hundred times a second, as a chat or a chart does, for so many ms. */
const writeWithoutEnd = (ms) =>
  new Promise((resolve) => {
    const line = document.createElement('p');
    document.querySelector('main').append(line);
    let count = 0;
    const timer = setInterval(() => {
      const word = document.createElement('b');
      word.textContent = String((count += 1));
      line.replaceChildren(word);
    }, 5);
    setTimeout(() => {
      clearInterval(timer);
      resolve();
    }, ms);
  });

/** Main thread that some work in the page took, ms. */
async function taken({ page, session }, work, argument) {
  const before = await counters(session);
  await page.evaluate(work, argument);
  await pause(300);
  const after = await counters(session);
  return (after.TaskDuration - before.TaskDuration) * 1000;
}

/**
 * Share of the time of some work in the page that its product's code took, what it calls of the browser
 * included: by V8's samples, since two loads of one page differ by more than what is measured.
 */
async function shareWithin({ page, session }, work, argument) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await page.evaluate(work, argument);
  const { profile } = await session.send('Profiler.stop');
  const own = new Set();
  const walk = ({ id, callFrame, children = [] }, isWithin) => {
    const isOwn = isWithin || callFrame.url.includes('/p/');
    if (isOwn) own.add(id);
    for (const child of children) walk(nodes.get(child), isOwn);
  };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  walk(profile.nodes[0], false);
  const time = (isCounted) =>
    profile.samples.reduce((sum, id, at) => sum + (isCounted(id) ? profile.timeDeltas[at] : 0), 0);
  return time((id) => own.has(id)) / time(() => true);
}

/**
 * What a product costs a page that goes on living while its question is open: five seconds of a page
 * that changes 200 times a second, then a thousand gated scripts added one by one.
 */
export async function life(browser, what) {
  const tab = await opened(browser, what);
  try {
    const markup =
      what.product.script({ service: 'svc1', inline: 'window.never = 1' }, 'marketing') ||
      '<i></i>';
    const share = await shareWithin(tab, writeWithoutEnd, 5000);
    const added = await taken(tab, addOneByOne, { markup, count: 1000 });
    return { added, share };
  } finally {
    await tab.context.close();
  }
}
