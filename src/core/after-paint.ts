/**
 * After the next paint, so that what a click changes on screen is seen before work begins.
 * A hidden page does not paint: there it is the next task.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const go = () => setTimeout(resolve);
    if (document.visibilityState === 'visible') {
      requestAnimationFrame(go);
      // Frames stop when the page is covered meanwhile.
      setTimeout(resolve, 250);
    } else go();
  });
