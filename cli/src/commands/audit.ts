import { existsSync } from 'node:fs';
import { loadTranslate } from '../../../src/i18n/engine.js';
import type { Config } from '../../../src/core/types.js';
import { catalogueActors, declaredActors, Register } from '../audit/actors.js';
import { readBaseline, sinceBaseline } from '../audit/baseline.js';
import { draftOf } from '../audit/draft.js';
import { auditHtml } from '../audit/formats/html.js';
import { auditJson } from '../audit/formats/json.js';
import { auditJunit } from '../audit/formats/junit.js';
import { auditSarif } from '../audit/formats/sarif.js';
import { auditText } from '../audit/formats/text.js';
import { makeReport, scenarioName } from '../audit/make-report.js';
import { visitSite } from '../audit/visit-site.js';
import { whyNone, startBrowser } from '../evidence/browser.js';
import { configurationOf, openConfiguration } from '../input/project.js';
import { UsageError } from '../input/usage-error.js';
import { write } from '../output/write.js';

/** Tools that hide from robots would not show what people see. */
const AS_PEOPLE = ['--disable-blink-features=AutomationControlled'];

const FORMATS = {
  text: auditText,
  json: auditJson,
  html: auditHtml,
  sarif: auditSarif,
  junit: auditJunit,
};

export interface AuditOptions {
  config?: string;
  pages: string;
  timeout: string;
  quiet: string;
  format: keyof typeof FORMATS;
  /** An HTML report as well. */
  report?: string;
  /** A configuration of what was seen. */
  draft?: string;
  baseline?: string;
  language: string;
  out?: string;
}

/** @throws UsageError for what is no whole number above zero */
function whole(name: string, given: string): number {
  if (!/^[1-9]\d{0,5}$/.test(given))
    throw new UsageError(`--${name} ${given} is no whole number above 0`);
  return Number(given);
}

const asksFor = ({ purposes }: Config): string[] =>
  purposes.filter(({ basis }) => basis === 'consent').map(({ id }) => id);

/**
 * Visits a site as people do who answer in different ways, and says what is wrong. 1 where an error
 * is found. Rejects with a UsageError where it cannot begin.
 */
export async function audit(address: string, options: AuditOptions): Promise<number> {
  const { language } = options;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UsageError('name the address of the site: https://exemple.fr/');
  const pace = {
    timeout: whole('timeout', options.timeout) * 1000,
    quiet: whole('quiet', options.quiet),
    language,
  };
  const pages = whole('pages', options.pages);
  if (options.draft && existsSync(options.draft))
    throw new UsageError(`${options.draft} is there already`);
  const known = options.baseline ? await readBaseline(options.baseline) : undefined;
  const named = options.config
    ? (await openConfiguration({ config: options.config, language })).config
    : undefined;
  const t = await loadTranslate(language, ['audit', 'checks']);
  const browser = await startBrowser(AS_PEOPLE).catch((error: Error) => {
    throw new UsageError(whyNone(error, language));
  });
  let config = named;
  try {
    const visit = await visitSite(browser, {
      ...pace,
      url: new URL(address).href,
      pages,
      purposes: async (source) => {
        config ??= source ? await configurationOf(source) : undefined;
        return config ? asksFor(config) : [];
      },
      progress: ({ id }, count) =>
        console.error(`limpide: ${t('audit:progress', { scenario: scenarioName(id, t), count })}`),
    });
    const declared = config ? await declaredActors(config, language) : [];
    const refusesExempt = visit.isLimpide && config?.consent?.refuseKeepsExempt !== true;
    const actors = await catalogueActors();
    const register = new Register(declared, actors, refusesExempt);
    const whence = named ? 'file' : config ? 'page' : 'none';
    const all = makeReport(visit, register, whence, t);
    const report = known ? sinceBaseline(all, known) : all;
    if (options.report) await write(auditHtml(report, t, language), options.report);
    if (options.draft)
      await write(draftOf(visit, new Register([], actors, false), t), options.draft);
    await write(FORMATS[options.format](report, t, language), options.out);
    return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    await browser.close();
  }
}
