import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { interpolate, languageOfHelp, textsOf } from '@limpide/collector/command-line';
import { findings } from '../../../src/core/diagnosis.js';
import { KNOWN_PURPOSES } from '../../../src/core/schema.js';
import { newConfiguration } from '../answers/new-configuration.js';
import { SNIPPET } from '../answers/snippet.js';
import { UsageError } from '../input/usage-error.js';

/** What is asked, in this order; each is a flag of the same name. */
const QUESTIONS = ['name', 'address', 'email', 'purposes', 'endpoint'] as const;
type Answers = Record<(typeof QUESTIONS)[number], string>;

export interface InitOptions extends Partial<Answers> {
  /** The folder where `limpide.json` goes. */
  out: string;
  /** Of what is asked and said: that of the system if left out. */
  language?: string;
}

type Words = ReturnType<typeof textsOf<'cli'>>['init'];

/**
 * The configuration that follows from the answers.
 * @throws UsageError saying which answer is wrong
 */
function configuration(answers: Answers, said: Words): object {
  const [postalCode] = /\b\d{5}\b/.exec(answers.address) ?? [];
  const [street, city] = answers.address
    .split(postalCode ?? '\n')
    .map((part) => part.replaceAll(',', ' ').trim());
  if (!street || !city)
    throw new UsageError(interpolate(said.badAddress, { address: answers.address }));
  const config = newConfiguration(
    {
      name: answers.name,
      address: { street, postalCode: postalCode ?? '', city, country: 'FR' },
      email: answers.email.trim(),
      purposes: answers.purposes
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
      endpoint: answers.endpoint.trim(),
    },
    'node_modules/limpide/dist/npm/schema.json',
  );
  const [first] = findings(config);
  if (first) {
    const { path, found, near } = first;
    const meant = near ? interpolate(said.meant, { near }) : '';
    throw new UsageError(interpolate(said.wrong, { path, found }) + meant);
  }
  return config;
}

/** Asks for what no flag has answered; without a terminal, what is missing is named. */
async function complete(flags: Partial<Answers>, said: Words): Promise<Answers> {
  const missing = QUESTIONS.filter((name) => flags[name] === undefined);
  const required = missing.filter((name) => name !== 'endpoint');
  if (!process.stdin.isTTY) {
    if (required.length > 0)
      throw new UsageError(
        interpolate(said.missing, { flags: required.map((name) => `--${name}`).join(', ') }),
      );
    return { endpoint: '', ...flags } as Answers;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers = { ...flags };
  const known = KNOWN_PURPOSES.join(', ');
  for (const name of missing)
    answers[name] = await terminal.question(`${interpolate(said.questions[name], { known })} ? `);
  terminal.close();
  return answers as Answers;
}

/**
 * Writes a `limpide.json` that passes `limpide lint`, and says which tag to put where. Five answers, by
 * flags or at the terminal. Never overwrites a file.
 */
export async function init({ out, language, ...flags }: InitOptions): Promise<number> {
  const { init: said } = textsOf('cli', language ?? languageOfHelp([]));
  const path = join(out, 'limpide.json');
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new UsageError(interpolate(said.exists, { path }));
  const config = configuration(await complete(flags, said), said);
  await mkdir(out, { recursive: true });
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`);
  const [written, check] = [said.written, said.check].map((text) => interpolate(text, { path }));
  console.log(`${written}\n\n${SNIPPET}\n\n${check}`);
  return 0;
}
