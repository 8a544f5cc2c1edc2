import { launch, openPage } from './browser.mjs';
import { counters, countElements } from './cost.mjs';
import { model } from './content/model.mjs';
import { page } from './content/page.mjs';
import { files, pathOf } from './files.mjs';
import { products } from './products/index.mjs';
import { startServer } from './server.mjs';

/** In the page: where there is a product, whether its notice can be pressed and the part that decides has come. */
const isSettled = () =>
  !window.__bench.marks.notice ||
  (window.__bench.marks.notice.usable &&
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/decision.')));

/** In the page: notes when the notice is put in, before anything that comes after it can be asked for. */
function noteNotice() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('limpide-notice button')) return;
    window.__noticeAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** In the page: names of our files, without their release or hash, and when they were asked for. */
const ownFiles = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes('/p/limpide/'))
    .map(({ name, startTime, encodedBodySize }) => ({
      name: /\/([\w.-]+?)(\.[\da-f]{6}|-[\w-]{8})?\.js$/.exec(name)?.[1] ?? name,
      bytes: encodedBodySize,
      isBeforeNotice: startTime <= window.__noticeAt,
    }));

/** In the page: two frames, and a moment without work. */
const atRest = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );

/**
 * The measured page with Limpide, with what noise does not touch: for the tests.
 *
 * @returns {Promise<import('./counted.d.mts').Counted>}
 */
export async function openCounted() {
  const bare = { ...products.limpide, frame: () => '' };
  const server = await startServer((origin) =>
    files(['baseline', 'limpide'], ['main'], origin).set(
      '/limpide/bare.html',
      page(bare, model(origin), '/p/limpide/main/'),
    ),
  );
  const browser = await launch();
  const asked = [];

  async function firstVisit(id, variant = 'main', before = '') {
    const product = products[id];
    const opened = await openPage(browser, 'desktop', product);
    const { context, page: tab, session, traffic, until } = opened;
    tab.on('request', (request) => asked.push(request.url()));
    await tab.addInitScript(noteNotice);
    await tab.addInitScript({ content: before });
    await session.send('Performance.enable');
    await tab.goto(server.origin + pathOf(id, variant), { waitUntil: 'load' });
    if (!(await until(isSettled, undefined, 30_000))) throw new Error('the notice never came');
    await traffic.idle();
    await tab.evaluate(atRest);
    await session.send('HeapProfiler.collectGarbage');
    const { RecalcStyleCount, LayoutCount, JSEventListeners } = await counters(session);
    const figures = {
      files: await tab.evaluate(ownFiles),
      ...traffic.sum(),
      elements: await tab.evaluate(countElements),
      listeners: JSEventListeners,
      styles: RecalcStyleCount,
      layouts: LayoutCount,
    };
    return { ...opened, figures, close: () => context.close() };
  }

  return {
    origin: server.origin,
    asked,
    firstVisit: async (id, variant, before) => {
      const { figures, close } = await firstVisit(id, variant, before);
      await close();
      return figures;
    },
    opening: async () => {
      const { page: tab, traffic, until, close } = await firstVisit('limpide');
      traffic.forget();
      const { customise, opened } = products.limpide.selectors;
      await tab.click(customise);
      if (!(await until((wanted) => window.__bench.target(wanted) && true, opened)))
        throw new Error('the manager never came');
      const figures = traffic.sum();
      await close();
      return figures;
    },
    returning: async () => {
      const { page: tab, session, traffic, until, close } = await firstVisit('limpide');
      await tab.click(products.limpide.selectors.accept);
      await until(() => window.__ran?.length === 4);
      await traffic.idle();
      await session.send('Network.clearBrowserCache');
      traffic.forget();
      await tab.reload({ waitUntil: 'load' });
      if (!(await until(() => window.__ran?.length === 4)))
        throw new Error('what is allowed never ran');
      await traffic.idle();
      const figures = { files: await tab.evaluate(ownFiles), ...traffic.sum() };
      await close();
      return figures;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
