import { addCatalogue } from '../../../cli/src/input/add-catalogue.js';
import { composedVersion } from '../../../cli/src/input/composed-version.js';
import { catalogueFindings } from '../../../cli/src/findings/catalogue-findings.js';
import { readConfig } from '../../../src/core/config.js';
import { findings as problemsIn } from '../../../src/core/diagnosis.js';
import type { Config } from '../../../src/core/types.js';
import { loadTranslate } from '../../../src/i18n/engine.js';
import type { Translate } from '../../../src/i18n/translate.js';
import { lint, lintConfiguration } from '../../../src/law/checks/index.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { PolicyFile } from '../../../src/law/document/policy-file.js';
import type { Draft } from './draft.js';

export interface Checked {
  findings: Finding[];
  config: Config;
  t: Translate;
  /** The words of durations. */
  periods: Translate;
}

/**
 * What `limpide lint` finds in the draft, by the same rules: the configuration alone where there is no
 * policy file, else the version in force as well.
 * @param language of what is said of the findings
 */
export async function check(draft: Draft, language: string, now = Date.now()): Promise<Checked> {
  const raw = draft.config;
  const config = readConfig(JSON.stringify(raw), []) as Config;
  // A page has a name of its own where none is given, and the command line has not.
  config.organisation.name = Object(raw['organisation']).name ?? '';
  await addCatalogue(config);
  const t = await loadTranslate(language, ['checks']);
  const periods = await loadTranslate(language, ['manager']);
  const problems = problemsIn(raw);
  const ofCatalogue = catalogueFindings(config, t);
  const file = draft.policy as PolicyFile | undefined;
  if (!file)
    return {
      findings: [...ofCatalogue, ...lintConfiguration({ config, problems })],
      config,
      t,
      periods,
    };
  const today = new Date(now).toISOString().slice(0, 10);
  const name = config.policy?.current ?? Object.keys(file.versions ?? {})[0] ?? today;
  const given = file.versions?.[name];
  // A version in a file of its own is not here: ours stands for it.
  const version = typeof given === 'object' ? given : {};
  const composed = await composedVersion({ config, file, name, version, language });
  const subject = { ...composed, config, problems, file, version, current: true, today };
  return { findings: [...ofCatalogue, ...lint(subject)], config, t, periods };
}
