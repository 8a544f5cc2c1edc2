import { loadTranslate } from '../../../src/i18n/engine.js';
import { lint as check, lintConfiguration } from '../../../src/law/checks/index.js';
import { severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import { catalogueFindings } from '../findings/catalogue-findings.js';
import type { Options } from '../input/options.js';
import { pageFindings } from '../findings/page-findings.js';
import { asJson } from '../output/json.js';
import { asSarif } from '../output/sarif.js';
import { asText } from '../output/text.js';
import { write } from '../output/write.js';
import { hasPolicy, openConfiguration, openProject } from '../input/project.js';

const FORMATS = { text: asText, json: asJson, sarif: asSarif };

export interface LintOptions extends Options {
  format: keyof typeof FORMATS;
  /** Pages of the site, whose markup is looked at too. */
  page: string[];
  /** ISO date by which a version is judged old; the day of now where it is left out. */
  today?: string;
}

/** Checks a configuration, its facts and a version, if it has any. 1 where an error is found. */
export async function lint(options: LintOptions): Promise<number> {
  const format = FORMATS[options.format];
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const beginning = await openConfiguration(options);
  const t = await loadTranslate(options.language, ['checks']);
  const pages = (await Promise.all(options.page.map(pageFindings))).flat();
  const isError = ({ rule }: Finding) => severityOf(rule) === 'error';
  if (!hasPolicy(beginning, options)) {
    const findings = [
      ...catalogueFindings(beginning.config, t),
      ...pages,
      ...lintConfiguration(beginning),
    ];
    await write(format(findings, beginning, t), options.out);
    console.error(`limpide: ${t('checks:configurationOnly')}`);
    return findings.some(isError) ? 1 : 0;
  }
  const project = await openProject(options, beginning);
  const findings = [
    ...catalogueFindings(project.config, t),
    ...pages,
    ...check({ ...project, today }),
  ];
  await write(format(findings, project, t), options.out);
  for (const place of project.unusable)
    console.error(`limpide: ${project.name}: ${place} cannot be used`);
  return project.unusable.length || findings.some(isError) ? 1 : 0;
}
