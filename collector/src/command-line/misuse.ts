/** A command line that cannot be followed, or whose help was asked for: nothing has been run. */
export class Misuse extends Error {
  override readonly name = 'Misuse';

  /**
   * @param message what to say, empty where all is said
   * @param status what to end with
   */
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Commander's sentences, and ours. */
const SENTENCES: [RegExp, string][] = [
  [/^unknown option '(.*)'/, "Unknown option '$1'."],
  [/^unknown command '(.*)'/, 'there is no command $1.'],
  [/^option '(--[\w-]+) <.*Allowed choices are (.*)\.$/, '$1 is one of $2'],
  [/^option '(.*)' argument missing$/, '$1 needs a value'],
  [/^required option '(.*)' not specified$/, '$1 is missing'],
  [/^missing required argument '(.*)'$/, '<$1> is missing'],
  [/^too many arguments.*/, 'too many arguments'],
];

/** What Commander found, in one sentence, with the name that was probably meant. */
export function sentenceOf(message: string): string {
  const [found = '', meant] = message.replace(/^error: /, '').split('\n');
  const [pattern, ours] = SENTENCES.find(([each]) => each.test(found)) ?? [/^$/, ''];
  const [, names] = /^\(Did you mean (.*)\?\)$/.exec(meant ?? '') ?? [];
  return found.replace(pattern, ours) + (names ? ` Did you mean ${names}?` : '');
}
