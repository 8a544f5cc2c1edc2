import { readFileSync } from 'node:fs';
import { plain, table } from './cell.mjs';
import { words } from './words.mjs';

/** The grid as it is kept, and how many criteria are in each state. */
export function grid(root) {
  const { source, topics, criteria } = JSON.parse(
    readFileSync(`${root}/documentation/reference/rgaa.json`, 'utf8'),
  );
  const counts = Object.fromEntries(
    ['C', 'NC', 'NA', 'NT'].map((state) => [
      state,
      criteria.filter((criterion) => criterion.state === state).length,
    ]),
  );
  return { source, topics, criteria, counts };
}

/** The grid in Markdown, topic by topic; it is in French, as its criteria are. */
export function gridTables(root) {
  const { topics, criteria } = grid(root);
  const say = words.fr.rgaa;
  return topics
    .map(({ number, name }) => {
      const rows = criteria
        .filter(({ id }) => id.startsWith(`${number}.`))
        .map(({ id, title, state, why, tests }) => [
          `<strong>${id}</strong> ${plain(title)}`,
          say[state],
          plain(why) +
            (tests.length > 0
              ? ` (${tests.map((test) => `<code>${test}</code>`).join(', ')})`
              : ''),
        ]);
      return `### ${number}. ${name}\n\n${table([say.criterion, say.state, say.why], rows)}`;
    })
    .join('\n\n');
}
