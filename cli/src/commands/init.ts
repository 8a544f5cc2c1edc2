import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { findings } from '../../../src/core/diagnosis.js';
import { KNOWN_PURPOSES } from '../../../src/core/schema.js';
import { newConfiguration } from '../answers/new-configuration.js';
import { SNIPPET } from '../answers/snippet.js';
import { UsageError } from '../input/usage-error.js';

/** What is asked, in this order; each is a flag of the same name. */
const QUESTIONS = {
  name: 'Nom de l’organisme responsable du site',
  address: 'Adresse : rue, code postal, ville',
  email: 'Adresse e‑mail pour les questions de confidentialité',
  purposes: `Finalités, séparées par des virgules (${KNOWN_PURPOSES.join(', ')})`,
  endpoint: 'Adresse du serveur qui garde les preuves (laissez vide s’il n’y en a pas)',
} as const;
type Answers = Record<keyof typeof QUESTIONS, string>;

export interface InitOptions extends Partial<Answers> {
  /** The folder where `limpide.json` goes. */
  out: string;
}

/**
 * The configuration that follows from the answers.
 * @throws UsageError saying which answer is wrong
 */
function configuration(answers: Answers): object {
  const [postalCode] = /\b\d{5}\b/.exec(answers.address) ?? [];
  const [street, city] = answers.address
    .split(postalCode ?? '\n')
    .map((part) => part.replaceAll(',', ' ').trim());
  if (!street || !city)
    throw new UsageError(
      `address : « ${answers.address} » : écrivez la rue, puis le code postal et la ville, séparés par une virgule`,
    );
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
  if (first)
    throw new UsageError(
      `${first.path} : ${first.found} ne convient pas${first.near ? `. Vouliez-vous « ${first.near} » ?` : ''}`,
    );
  return config;
}

/** Asks for what no flag has answered; without a terminal, what is missing is named. */
async function complete(flags: Partial<Answers>): Promise<Answers> {
  const missing = (Object.keys(QUESTIONS) as (keyof Answers)[]).filter(
    (name) => flags[name] === undefined,
  );
  const required = missing.filter((name) => name !== 'endpoint');
  if (!process.stdin.isTTY) {
    if (required.length > 0)
      throw new UsageError(`il manque ${required.map((name) => `--${name}`).join(', ')}`);
    return { endpoint: '', ...flags } as Answers;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers = { ...flags };
  for (const name of missing) answers[name] = await terminal.question(`${QUESTIONS[name]} ? `);
  terminal.close();
  return answers as Answers;
}

/**
 * Writes a `limpide.json` that passes `limpide lint`, and says which tag to put where. Five answers, by
 * flags or at the terminal. Never overwrites a file.
 */
export async function init({ out, ...flags }: InitOptions): Promise<number> {
  const path = join(out, 'limpide.json');
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new UsageError(`${path} existe déjà : rien n’est écrit`);
  const config = configuration(await complete(flags));
  await mkdir(out, { recursive: true });
  await writeFile(path, `${JSON.stringify(config, null, 2)}\n`);
  console.log(`${path} est écrit. Mettez-le à la racine de votre site, avec le dossier dist/cdn du
paquet limpide sous /limpide/, puis ceci dans <head> :

${SNIPPET}

Vérifiez ce que vous y ajoutez : npx limpide lint ${path}`);
  return 0;
}
