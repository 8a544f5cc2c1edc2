import { readFileSync } from 'node:fs';
import { code, plain, table } from './cell.mjs';
import { words } from './words.mjs';

/**
 * The reference of the command line, from the very texts of its help.
 *
 * @param {string} root
 * @param {'fr' | 'en'} language
 */
export function commandsPage(root, language) {
  const { limpide, collector } = JSON.parse(
    readFileSync(`${root}/locales/${language}/cli.json`, 'utf8'),
  );
  const say = words[language];
  const about = (text) => plain(text.split('\n')[0]);
  const section = ([name, command]) => {
    const options = Object.entries(command.options ?? {}).map(([option, text]) => [
      code(`--${option}`),
      plain(text),
    ]);
    return [
      `### \`limpide ${name}\` {#${name}}`,
      about(command.about),
      table([say.commands.option, say.what], options),
    ];
  };
  const rows = Object.entries(collector?.commands ?? {}).map(([name, command]) => [
    code(`limpide collector ${name}`),
    about(command.about ?? ''),
  ]);
  return [
    `# ${say.commands.title}`,
    say.commands.lead,
    ...Object.entries(limpide.commands).flatMap(section),
    ...(rows.length > 0
      ? [`## \`limpide collector\``, say.commands.collector, table([say.name, say.what], rows)]
      : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}
