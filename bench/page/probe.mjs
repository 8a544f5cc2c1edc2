/**
 * Watches a page from inside: what is on screen, what can be pressed, what the browser tells. Sent
 * as text, before any script of the page; it may use nothing outside itself.
 *
 * @param {import('./products/index.mjs').Selectors | undefined} selectors
 */
export function probe(selectors) {
  if (window.top !== window) return;
  const state = { marks: {}, cls: 0, lcp: 0, fcp: 0, long: [], events: [], last: undefined };
  window.__bench = state;

  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...options,
    });
  observe('largest-contentful-paint', ({ startTime }) => (state.lcp = startTime));
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) state.cls += value;
  });
  observe('longtask', ({ startTime, duration }) => state.long.push([startTime, duration]));
  observe(
    'event',
    ({ interactionId, startTime, duration }) => {
      if (interactionId) state.events.push([startTime, duration]);
    },
    { durationThreshold: 16 },
  );
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') state.fcp = startTime;
  });

  const listening = new WeakSet();
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (this && /^(click|pointer(down|up)|mouse(down|up)|submit)$/.test(type)) listening.add(this);
    return add.call(this, type, ...rest);
  };

  const through = (selector) =>
    selector
      .split(' >>> ')
      .reduce((root, part) => root && (root.shadowRoot || root).querySelector(part), document);
  const above = (node) => node.assignedSlot || node.parentNode || node.host;
  const isWithin = (node, ancestor) => {
    for (; node; node = above(node)) if (node === ancestor) return true;
    return false;
  };
  const opacityOf = (node) => {
    let opacity = 1;
    for (; node; node = above(node))
      if (node.nodeType === 1) opacity *= Number(getComputedStyle(node).opacity);
    return opacity;
  };
  function hitAt(x, y) {
    let hit = document.elementFromPoint(x, y);
    for (;;) {
      const inner = hit?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === hit) return hit;
      hit = inner;
    }
  }
  /** Where an element's middle is, where a press there would meet it. */
  state.target = (selector) => {
    const element = through(selector);
    const box = element?.getBoundingClientRect();
    if (!box?.width || !box.height) return null;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
    if (getComputedStyle(element).visibility !== 'visible') return null;
    return isWithin(hitAt(x, y), element) ? { element, x, y } : null;
  };
  const isHeard = (element) => {
    const last = selectors.listenRoot && document.querySelector(selectors.listenRoot);
    for (let node = element; node; node = above(node)) {
      if (listening.has(node) || node.onclick) return true;
      if (node === last) return false;
    }
    return false;
  };
  /** Notes when an element can be met, can be seen, and is listened to, frame after frame. */
  state.watch = (selector, name) => {
    const found = {};
    const look = () => {
      const target = state.target(selector);
      const now = performance.now();
      if (target) {
        const opacity = opacityOf(target.element);
        if (opacity > 0.05) found.hit ??= now;
        if (opacity > 0.9) found.visible ??= now;
        if (found.hit && isHeard(target.element)) found.heard ??= now;
      }
      if (found.visible && found.heard)
        found.usable = Math.max(found.hit, found.visible, found.heard);
      else requestAnimationFrame(look);
    };
    state.marks[name] = found;
    look();
  };
  if (selectors) state.watch(selectors.accept, 'notice');
  // Chromium reports no long task of a page without any script, and its first layout is one: in the page
  // alone, something is looked for as well, frame after frame.
  else state.watch('#none', 'none');

  add.call(
    window,
    'click',
    ({ timeStamp }) => {
      const click = (state.last = { at: timeStamp });
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (click.paint = performance.now() - timeStamp);
        port2.postMessage(0);
      });
    },
    true,
  );
}
