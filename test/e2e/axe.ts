import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Tab } from './driver.js';

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}
interface AxeWindow {
  axe?: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the page as it is now, against WCAG 2.2 A and AA: one line a fault. */
export async function axe(tab: Tab): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in window)))
    await tab.evaluate(
      (text) => {
        const script = document.createElement('script');
        script.text = text;
        document.head.append(script);
        script.remove();
      },
      await source,
    );
  return tab.evaluate(async () => {
    const found = await (window as AxeWindow).axe?.run(document, {
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
}
