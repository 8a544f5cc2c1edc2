import { loadTranslate } from '../../../src/i18n/engine.js';
import type { Options } from '../input/options.js';
import { fragmentHtml } from '../html/fragment.js';
import { pageHtml } from '../html/page.js';
import { write } from '../output/write.js';
import { openProject } from '../input/project.js';

export interface PolicyOptions extends Options {
  /** What goes inside `<limpide-policy>`, without the page around it. */
  fragment?: boolean;
}

/** Writes a version as static HTML: the same document as the element's, for pages without script. */
export async function policy(options: PolicyOptions): Promise<number> {
  const project = await openProject(options);
  const t = await loadTranslate(project.document.language, ['policy']);
  await write((options.fragment ? fragmentHtml : pageHtml)(project, t), options.out);
  if (project.current && project.document.draft)
    console.error(
      `limpide: ${project.name} is written as a draft: it is proposed, or facts are missing`,
    );
  for (const place of project.unusable)
    console.error(`limpide: ${project.name}: ${place} cannot be used`);
  return project.unusable.length ? 1 : 0;
}
