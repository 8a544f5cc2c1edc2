import type { Tab } from './driver.js';

interface AxeWindow {
  axe?: {
    run(
      context: Document,
      options: object,
    ): Promise<{
      violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    }>;
  };
}

/**
 * What axe-core finds on the page as it is now, against WCAG 2.2 A and AA: one line a fault. The
 * site of the tests serves it from `node_modules`.
 */
export const axe = (tab: Tab): Promise<string[]> =>
  tab.evaluate(async () => {
    const page = window as AxeWindow;
    if (!page.axe) {
      const script = document.createElement('script');
      script.src = '/modules/axe-core/axe.min.js';
      await new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      });
      script.remove();
    }
    const found = await page.axe?.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // A frame of the third party is its own affair.
      iframes: false,
    });
    if (!found) return ['axe-core did not load'];
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id} ${target.flat().join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' ').trim(),
      ),
    );
  });
