import type { Look } from './look.js';
import { addressWithout, masked } from './masking.js';
import { faultsSection, sectionsOf } from './sections.js';
import type { Section, Told } from './section.js';

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

function inMarkdown({ title, notes, pairs = [], points = [], tables = [], limits }: Section) {
  return [
    `## ${title}`,
    ...notes,
    [
      ...pairs.map(([name, value]) => `- ${name} : ${value}`),
      ...points.map((each) => `- ${each}`),
    ].join('\n'),
    ...tables
      .filter(({ rows }) => rows[0])
      .map(({ caption, head, rows }) =>
        [
          ...(tables.length > 1 ? [`### ${caption}`, ''] : []),
          row(head),
          row(head.map(() => '---')),
          ...rows.map(row),
        ].join('\n'),
      ),
    ...(limits ? [limits] : []),
  ].filter(Boolean);
}

/**
 * All of it as Markdown, for a bug ticket: without values of what is stored, without what waits to be
 * sent, without queries of addresses; what looks like somebody's is masked.
 */
export function reportOf(look: Look, told: Told): string {
  const { t, moment } = told;
  const head = [
    `# ${t('inspector:title')}`,
    t('inspector:report.promise'),
    [
      [t('inspector:report.page'), location.origin + addressWithout(location.href)],
      [t('inspector:report.version'), look.version],
      [t('inspector:report.browser'), navigator.userAgent],
      ['', moment(look.at)],
    ]
      .map((pair) => `- ${pair.filter(Boolean).join(' : ')}`)
      .join('\n'),
  ];
  const sections = [faultsSection(look, told), ...sectionsOf(look, told)].flatMap(inMarkdown);
  return masked([...head, ...sections].join('\n\n')) + '\n';
}
