import { Command, Option, type CommanderError } from 'commander';
import { Misuse, sentenceOf } from './misuse.js';

/** An option with a closed list of values, the first of which is the one that is not asked for. */
export const oneOf = (
  flags: string,
  values: readonly string[],
  byDefault: string | null = values[0] ?? null,
): Option => new Option(flags).choices(values).default(byDefault ?? undefined);

/**
 * A command, or the program with its commands: its shape, an example, what its misuse is answered
 * with, and what it runs. Its words are put to it by `describe`.
 */
export class Line extends Command {
  /** An exit status: of a misuse, and of an error of what it runs. Commands below it inherit it. */
  failure = 2;
  example = '';
  /** Whether a program of its own reads what follows. */
  isHandingOver = false;
  /** Of the program: what its command has ended with, and which it was. */
  readonly outcome: { status: number; line?: Line } = { status: 0 };
  #needs: string | undefined;

  constructor(name?: string) {
    super(name);
    this.allowExcessArguments(false).helpCommand(false);
    this.configureOutput({ outputError: () => {} });
    this.exitOverride((error) => this.#end(error));
  }

  override createCommand(name?: string): Line {
    return new Line(name).failing(this.failure);
  }

  /** Each ends with its own usage and status: Commander would give it those of its parent. */
  override copyInheritedSettings(parent: Command): this {
    return super.copyInheritedSettings(parent).exitOverride((error) => this.#end(error));
  }

  /** What a misuse and an error end with. */
  failing(status: number): this {
    this.failure = status;
    return this;
  }

  /** What is said where its arguments are missing, or too many. */
  needs(sentence: string): this {
    this.#needs = sentence;
    return this;
  }

  /** A line that could be typed as it is. */
  shows(example: string): this {
    this.example = example;
    return this;
  }

  /** What it does, given its arguments and then its options; resolves to the exit status. */
  runs<Args extends unknown[]>(run: (...args: Args) => Promise<number>): this {
    return this.action(async (...args) => {
      const { outcome } = this.program;
      outcome.line = this;
      outcome.status = await run(...(args as Args));
    });
  }

  /** Leaves all that follows to a program of its own, `--help` included. */
  handsOver(run: (args: string[]) => Promise<number>): this {
    this.isHandingOver = true;
    this.helpOption(false).allowUnknownOption().allowExcessArguments().passThroughOptions();
    return this.runs(() => run(this.args));
  }

  /** The program that it is a command of. */
  get program(): Line {
    return this.parent instanceof Line ? this.parent.program : this;
  }

  /** As it is typed: `limpide collector token create`. */
  get fullName(): string {
    return this.parent instanceof Line ? `${this.parent.fullName} ${this.name()}` : this.name();
  }

  #end(error: CommanderError): never {
    // Commander has written the help already.
    if (/^commander\.(help|version)/.test(error.code))
      throw new Misuse('', error.exitCode === 0 ? 0 : this.failure);
    const isOfArguments = /missingArgument|excessArguments/.test(error.code);
    const sentence = (isOfArguments && this.#needs) || sentenceOf(error.message);
    const help = `Usage: ${this.fullName} ${this.usage()}\nMore: ${this.fullName} --help`;
    throw new Misuse(`limpide: ${sentence}\n${help}`, this.failure);
  }
}
