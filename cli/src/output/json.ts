import type { Translate } from '../../../src/i18n/translate.js';
import { forceOf, severityOf } from '../../../src/law/checks/rules.js';
import type { Finding } from '../../../src/law/checks/types.js';
import type { Beginning } from '../input/project.js';
import { mending } from './mending.js';
import { placeOf } from './place.js';

/** Findings for programs: an object with one array, `findings`. */
export const asJson = (findings: Finding[], project: Beginning, t: Translate): string =>
  JSON.stringify(
    {
      version: project.name,
      findings: findings.map((finding) => {
        const { rule, place, text, values = {} } = finding;
        const { path, line, column } = placeOf(finding, project);
        return {
          rule,
          severity: severityOf(rule),
          force: forceOf(rule),
          title: t(`checks:rules.${rule}.title`, values),
          source: t(`checks:rules.${rule}.source`),
          mend: mending(finding, t),
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
