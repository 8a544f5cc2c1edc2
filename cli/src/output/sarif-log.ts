import type { Translate } from '../../../src/i18n/translate.js';
import type { Severity } from '../../../src/law/checks/types.js';

/** What a program that finds things by rules says of itself and of them. */
export interface SarifRun {
  tool: string;
  /** Ids, in the order that results count them by. */
  rules: readonly string[];
  /** The namespace that has their source and how to mend what they find. */
  texts: string;
  severityOf: (rule: string) => Severity;
  results: object[];
}

/** A log of SARIF 2.1.0 with one run. */
export function sarifLog(run: SarifRun, t: Translate): string {
  const { tool, rules, texts, severityOf, results } = run;
  const driver = {
    name: tool,
    rules: rules.map((id) => ({
      id,
      shortDescription: { text: t(`${texts}:rules.${id}.source`) },
      help: { text: t(`${texts}:rules.${id}.mend`) },
      defaultConfiguration: { level: severityOf(id) },
    })),
  };
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver }, results }],
    },
    null,
    2,
  );
}
