import type { Translate } from '../../../src/i18n/translate.js';
import { forceOf, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { OpenedConfiguration } from '../input/project.js';
import { advice } from './advice.js';
import { locationOf } from './source-location.js';

/** Findings for programs: an object with one array, `findings`. */
export const asJson = (findings: Finding[], project: OpenedConfiguration, t: Translate): string =>
  JSON.stringify(
    {
      version: project.name,
      findings: findings.map((finding) => {
        const { rule, place, text, values = {} } = finding;
        const { path, line, column } = locationOf(finding, project);
        return {
          rule,
          severity: severityOf(rule),
          force: forceOf(rule),
          title: t(`checks:rules.${rule}.title`, values),
          source: t(`checks:rules.${rule}.source`),
          mend: advice(finding, t),
          file: path,
          line,
          column,
          place,
          ...(text ? { text } : {}),
        };
      }),
    },
    null,
    2,
  );
