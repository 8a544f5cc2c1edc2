import {
  defaultRetention,
  periodNames,
  periods,
  type PeriodName,
} from '@limpide/contract/retention';
import type { Config } from '../../../core/types.js';
import type { CollectedData } from '../policy-file.js';
import { rendered, toInline, type SectionBuilder, type SectionContext } from './section-context.js';

const OF_NEWSLETTER: readonly PeriodName[] = [
  ...(['newsletter', 'stopped-address', 'inactive', 'answer', 'unconfirmed'] as const),
];
const OF_CHOICES: readonly PeriodName[] = ['choices', 'former-customer'];
/** Numbers and keys say nothing of anybody. */
const OF_NOBODY: readonly PeriodName[] = ['figures', 'keys'];

/** What the site's pages send to a collector, and how long it keeps it; undefined where there is none. */
export function collectedData(
  config: Pick<Config, 'endpoint' | 'endpoints' | 'newsletter' | 'choices' | 'retention'>,
): CollectedData | undefined {
  const { endpoint, endpoints, newsletter, choices, retention } = config;
  if (endpoint === undefined && endpoints === undefined) return undefined;
  return {
    newsletter: newsletter !== undefined || endpoints?.newsletter !== undefined,
    choices: choices !== undefined || endpoints?.choices !== undefined,
    retention: { ...defaultRetention, ...retention },
  };
}

const isTold = (name: PeriodName, { newsletter, choices }: CollectedData): boolean =>
  !OF_NOBODY.includes(name) &&
  (newsletter || !OF_NEWSLETTER.includes(name)) &&
  (choices || !OF_CHOICES.includes(name));

/** How long, and from when: "5 ans à compter du choix". */
function lasting({ t, duration }: SectionContext, name: PeriodName, kept: string | null): string {
  if (kept === null) return t('periods:endless');
  const words = /^P(0[A-Z])+$/.test(kept) ? t('periods:now') : duration(kept);
  return `${words} ${t(`periods:periods.${name}.from`)}`;
}

/** How long what these pages collect by themselves is kept, from the settings that the collector obeys. */
export const ownRetention: SectionBuilder = (context) => {
  const { t, collected } = context;
  if (!collected) return rendered();
  const because = (name: string, ground: string) =>
    [t(`periods:periods.${name}.why`), t(`periods:ground.${ground}`)].join(' ');
  const rows = periodNames
    .filter((name) => isTold(name, collected))
    .map((name) => [
      t(`periods:periods.${name}.what`),
      lasting(context, name, collected.retention[name]),
      because(name, periods[name].ground),
    ]);
  const suppressions = [
    t('periods:periods.suppressions.what'),
    t('periods:endless'),
    because('suppressions', 'choice'),
  ];
  return rendered({
    type: 'table',
    caption: t('periods:caption'),
    head: ['what', 'how', 'why'].map((key) => t(`periods:head.${key}`)),
    rows: [...rows, suppressions].map((row) => row.map((cell) => toInline(context, cell))),
  });
};
