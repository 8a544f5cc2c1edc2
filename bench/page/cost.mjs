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

/** Main thread that some work in the page took, ms, and how long it lasted, ms. */
async function taken({ page, session }, work, argument) {
  const [before, begun] = [await counters(session), performance.now()];
  await page.evaluate(work, argument);
  await pause(300);
  const after = await counters(session);
  return {
    main: (after.TaskDuration - before.TaskDuration) * 1000,
    lasted: performance.now() - begun,
  };
}

/**
 * What a product costs a page that goes on living while its question is open: a thousand gated
 * scripts added one by one, then five seconds of a page that changes 200 times a second.
 */
export async function life(browser, what) {
  const tab = await opened(browser, what);
  try {
    const markup =
      what.product.script({ service: 'svc1', inline: 'window.never = 1' }, 'marketing') ||
      '<i></i>';
    const written = await taken(tab, writeWithoutEnd, 5000);
    const added = await taken(tab, addOneByOne, { markup, count: 1000 });
    return { added: added.main, written: written.main, seconds: written.lasted / 1000 };
  } finally {
    await tab.context.close();
  }
}
