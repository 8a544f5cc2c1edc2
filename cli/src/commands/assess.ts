import { loadTranslate } from '../../../src/i18n/engine.js';
import { lint } from '../../../src/law/checks/index.js';
import type { Options } from '../input/options.js';
import { openProject } from '../input/project.js';
import { write } from '../output/write.js';
import { exemptionSheets } from '../sheets/exemption-sheets.js';
import { interestSheets } from '../sheets/interest-sheets.js';
import { sheetsHtml } from '../sheets/sheets-html.js';
import { transferSheets } from '../sheets/transfer-sheets.js';

export interface AssessOptions extends Options {
  format: 'html' | 'json';
  /** ISO date of the day. */
  today?: string;
}

/**
 * Writes the sheets by which an organisation assesses the exemption of its audience measurement, its
 * legitimate interests and its transfers, with what configuration and facts say. Ends with 1 where they
 * contradict a criterion.
 */
export async function assess(options: AssessOptions): Promise<number> {
  const project = await openProject(options);
  const { config, document } = project;
  const names = ['sheets', 'policy', 'checks', 'purposes', 'common', 'manager'];
  const t = await loadTranslate(document.language, names, config.messages);
  const today = options.today ?? new Date().toLocaleDateString('sv-SE');
  const context = { ...project.context, t };
  const sheets = [
    ...exemptionSheets(context, lint({ ...project, today })),
    ...interestSheets(context),
    ...transferSheets(context),
  ];
  const made = {
    t,
    today,
    language: document.language,
    version: project.name,
    organisation: context.organisation.name,
  };
  await write(
    options.format === 'json'
      ? JSON.stringify({ version: project.name, made: today, sheets }, null, 2)
      : sheetsHtml(sheets, made),
    options.out,
  );
  const against = sheets.flatMap(({ title, questions }) =>
    questions.filter(({ verdict }) => verdict === 'contradicted').map(() => title),
  );
  for (const title of new Set(against))
    console.error(`limpide: ${t('sheets:assess.contradicted', { title })}`);
  return against.length > 0 ? 1 : 0;
}
