import { allowedServices } from '../../../cli/src/csp/allowed.js';
import { directivesOf, written } from '../../../cli/src/csp/directives.js';
import { reachOf } from '../../../cli/src/csp/hosts.js';
import type { Config } from '../../../src/core/types.js';
import type { PolicyFile } from '../../../src/law/document/policy-file.js';
import { valueAt, withValue, type Json } from './paths.js';

/** The way back, where the site has a place of its own for it. */
export const wayBack = (label: string): string =>
  `<button type="button" data-limpide="open">${label}</button>`;

/**
 * A policy file to be completed: the processing that the chosen tools are, by what the law says of it,
 * and nothing that only the owner knows.
 */
export function emptyPolicy(config: Json): string {
  // In one language, as what is typed beside it will be.
  const isEnglish = String(config['locale'] ?? 'fr').startsWith('en');
  const said = (fr: string, en: string) => (isEnglish ? en : fr);
  const processing = [
    ...(valueAt(config, 'newsletter')
      ? [
          {
            id: 'newsletter',
            title: said('Lettre d’information', 'Newsletter'),
            basis: 'consent' as const,
            marketing: 'email' as const,
          },
        ]
      : []),
    {
      id: 'droits',
      title: said(
        'Réponse aux demandes d’exercice de droits',
        'Answering requests to exercise rights',
      ),
      basis: 'legal-obligation' as const,
      basisDetail: said('articles 12 et 15 à 22 du RGPD', 'articles 12 and 15 to 22 GDPR'),
    },
  ];
  const file: PolicyFile = { facts: { processing } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The configuration with its policy file in it: for places that take one text and serve no second file. */
export const wholeConfiguration = (config: Json, policy: Json | undefined): string => {
  const isWhole = policy && valueAt(config, 'policy') !== undefined;
  const whole = isWhole ? withValue(config, 'policy.facts', policy) : config;
  return `${JSON.stringify(whole, null, 2)}\n`;
};

export interface Csp {
  policy: string;
  /** Services of which something cannot be allowed: their hosts are not stated. */
  unknown: string[];
}

/** The Content-Security-Policy that lets run what may be accepted, as `limpide csp` writes it. */
export async function cspOf(config: Config): Promise<Csp> {
  const sources = new Set<string>();
  const unknown: string[] = [];
  for (const service of allowedServices(config, 'after')) {
    const reach = await reachOf(service);
    for (const source of reach.sources) sources.add(source);
    if (reach.known !== 'all' || reach.wrong.length > 0) unknown.push(service.id);
  }
  const tag = { scripts: [], configuration: [] };
  const directives = directivesOf(config, [...sources], tag, { add: [] });
  return { policy: written(directives), unknown };
}
