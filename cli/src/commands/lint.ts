import { loadTranslate } from '../../../src/i18n/engine.js';
import { lint as check } from '../../../src/law/checks/index.js';
import { severityOf } from '../../../src/law/checks/rules.js';
import { readOptions } from '../options.js';
import { asJson } from '../output/json.js';
import { asSarif } from '../output/sarif.js';
import { asText } from '../output/text.js';
import { write } from '../output/write.js';
import { openProject } from '../project.js';
import { UsageError } from '../usage-error.js';

const FORMATS = { text: asText, json: asJson, sarif: asSarif };

/** Checks a configuration, its facts and a version. 1 where an error is found. */
export async function lint(args: string[]): Promise<number> {
  const options = readOptions(args);
  const format = FORMATS[options.format as keyof typeof FORMATS];
  if (!format) throw new UsageError(`--format is one of ${Object.keys(FORMATS).join(', ')}`);
  const project = await openProject(options);
  const findings = check({ ...project, today: options.today });
  const t = await loadTranslate(options.language, ['checks']);
  await write(format(findings, project, t), options.out);
  for (const place of project.unusable)
    console.error(`limpide: ${project.name}: ${place} cannot be used`);
  return project.unusable.length || findings.some(({ rule }) => severityOf(rule) === 'error')
    ? 1
    : 0;
}
