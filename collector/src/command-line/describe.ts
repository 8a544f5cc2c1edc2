import type { Help, Option } from 'commander';
import type { Texts } from '../i18n/texts.js';
import type { Line } from './line.js';

/** What is said of a command. Options, arguments and exit statuses hold for the commands below too. */
export interface Words {
  about: string;
  /** By the name without `<` and `>`. */
  arguments?: Record<string, string>;
  /** By the name without dashes, or by the flags as they are listed. */
  options?: Record<string, string>;
  /** By the status. */
  exit?: Record<string, string>;
  commands?: Record<string, Words>;
}

type Frame = Texts['cli']['frame'];

const bare = (name: string): string => name.replace(/[<>]/g, '');

const bracketed = (each: Line['registeredArguments'][number]): string =>
  each.required ? `<${each.name()}>` : `[${each.name()}]`;

/** What it takes, in the order in which it is typed. */
const usageOf = ({ registeredArguments, options, commands }: Line): string =>
  [
    ...registeredArguments.map(bracketed),
    ...options.filter((each) => each.mandatory).map((each) => each.flags),
    ...(commands.length > 0 ? ['<command>'] : []),
    ...(options.some((each) => !each.mandatory) ? ['[options]'] : []),
  ].join(' ');

const optionText = ({ description, argChoices, defaultValue }: Option, frame: Frame): string => {
  const details = [
    ...(argChoices ? [argChoices.join(' | ')] : []),
    ...(typeof defaultValue === 'string' ? [`${frame.default} ${defaultValue}`] : []),
  ];
  return details.length > 0 ? `${description} (${details.join(', ')})` : description;
};

/** What stands in a list, as a sentence. */
const asSentence = (text: string): string =>
  text.charAt(0).toLocaleUpperCase() + text.slice(1) + (/[.…]$/.test(text) ? '' : '.');

const helpIn = (frame: Frame): Partial<Help> => ({
  styleTitle: (title) => frame.titles[title.slice(0, -1) as keyof Frame['titles']],
  commandDescription: (command) => asSentence(command.description()),
  argumentTerm: (argument) => bare(argument.name()),
  optionDescription: (option) => optionText(option, frame),
  subcommandTerm: (command) =>
    [command.name(), ...command.registeredArguments.map(bracketed)].join(' '),
});

/** The example and the exit statuses, under what Commander writes. */
const ending = ({ example }: Line, { example: title, exit: status }: Frame, exit: object): string =>
  [
    '',
    title,
    `  ${example}`,
    '',
    status,
    ...Object.entries(exit).map(([code, meaning]) => `  ${code}  ${meaning}`),
  ].join('\n');

/**
 * Puts its words to a command and to those below it. Throws where a command, an option or an
 * argument has none: `cli/test/help.test.ts` reads every help.
 */
export function describe(line: Line, frame: Frame, words: Words | undefined): void {
  const named = (kind: string, name: string, text: string | undefined): string => {
    if (!text) throw new Error(`locales: no words for ${kind} ${name} of ${line.fullName}`);
    return text;
  };
  line.description(named('the command', line.name(), words?.about));
  if (!words) return;
  for (const option of line.options)
    option.description = named(
      'option',
      option.name(),
      words.options?.[option.flags] ?? words.options?.[option.name()],
    );
  for (const argument of line.registeredArguments)
    argument.description = named(
      'argument',
      argument.name(),
      words.arguments?.[bare(argument.name())],
    );
  line.usage(usageOf(line)).configureHelp(helpIn(frame));
  // A command that hands over has no help of its own.
  if (!line.isHandingOver) line.helpOption('-h, --help', frame.help);
  line.addHelpText('after', ending(line, frame, words.exit ?? {}));
  for (const each of line.commands as Line[]) {
    const own = words.commands?.[each.name()];
    describe(each, frame, own && inherited(own, words));
  }
}

/** What is said of a command, with what the one above it says for all. */
const inherited = (own: Words, above: Words): Words => ({
  ...own,
  arguments: { ...above.arguments, ...own.arguments },
  options: { ...above.options, ...own.options },
  exit: { ...above.exit, ...own.exit },
});
