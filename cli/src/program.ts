import { Line, oneOf } from '@limpide/collector/command-line';
import manifest from '../../package.json' with { type: 'json' };
import { WHOLE } from '../../src/i18n/locale.js';
import { collector } from './collector.js';
import type { AssessOptions } from './commands/assess.js';
import type { AuditOptions } from './commands/audit.js';
import type { ConformOptions } from './commands/conform.js';
import type { CspOptions } from './commands/csp.js';
import type { EvidenceOptions } from './commands/evidence.js';
import type { InitOptions } from './commands/init.js';
import type { LintOptions } from './commands/lint.js';
import type { PolicyOptions } from './commands/policy.js';
import type { ProcessingOptions } from './commands/processing.js';
import type { ReceiptOptions } from './commands/receipt.js';
import type { RegisterOptions } from './commands/register.js';
import type { ScreenshotsOptions } from './commands/screenshots.js';
import type { VerifyOptions } from './commands/verify.js';
import type { Options } from './input/options.js';

/** French unless said otherwise. */
const language = () => oneOf('--language <language>', WHOLE);

/** What lint, policy and freeze are given. */
const addVersion = (line: Line): Line =>
  line
    .needs('name one configuration file')
    .option('--facts <file>')
    .option('--version <name>')
    .addOption(language())
    .option('--out <file>');

function addConfiguration(limpide: Line): void {
  limpide
    .command('init')
    .option('--name <name>')
    .option('--address <address>')
    .option('--email <address>')
    .option('--purposes <ids>')
    .option('--endpoint <url>')
    .addOption(oneOf('--language <language>', WHOLE, null))
    .option('--out <folder>', '', '.')
    .shows(
      'limpide init --name "Exemple" --address "1 rue de la Paix, 75002 Paris" --email contact@exemple.fr --purposes audience,media',
    )
    .runs(async (options: InitOptions) => (await import('./commands/init.js')).init(options));
  addVersion(limpide.command('lint <limpide.json>'))
    .addOption(oneOf('--format <format>', ['text', 'json', 'sarif']))
    .option('--page <file.html>', '', (page, others: string[]) => [...others, page], [])
    .option('--today <date>')
    .shows('limpide lint limpide.json --page index.html')
    .runs(async (config: string, options: Omit<LintOptions, 'config'>) =>
      (await import('./commands/lint.js')).lint({ ...options, config }),
    );
  limpide
    .command('config <limpide.json>')
    .needs('name one configuration file')
    .option('--out <file>')
    .shows('limpide config limpide.json --out dist/limpide.json')
    .runs(async (path: string, options: { out?: string }) =>
      (await import('./commands/config.js')).config(path, options),
    );
}

function addCsp(limpide: Line): void {
  limpide
    .command('csp <limpide.json>')
    .needs('name one configuration file')
    .addOption(oneOf('--format <format>', ['header', 'meta', 'nginx', 'apache', 'caddy']))
    .addOption(oneOf('--state <state>', ['before', 'after']))
    .option('--script-origin <origin>')
    .option('--page <file.html>')
    .option('--nonce')
    .option('--strict-dynamic')
    .option('--trusted-types')
    .option('--add <directive>', '', (line, others: string[]) => [...others, line], [])
    .addOption(language())
    .option('--out <file>')
    .shows('limpide csp limpide.json --state after --format nginx')
    .runs(async (config: string, options: CspOptions) =>
      (await import('./commands/csp.js')).csp(config, options),
    );
}

function addPolicy(limpide: Line): void {
  addVersion(limpide.command('policy <limpide.json>'))
    .option('--fragment')
    .shows('limpide policy limpide.json --out confidentialite.html')
    .runs(async (config: string, options: Omit<PolicyOptions, 'config'>) =>
      (await import('./commands/policy.js')).policy({ ...options, config }),
    );
  addVersion(limpide.command('freeze <limpide.json>'))
    .shows('limpide freeze limpide.json --out politique/2026-11-22.json')
    .runs(async (config: string, options: Omit<Options, 'config'>) =>
      (await import('./commands/freeze.js')).freeze({ ...options, config }),
    );
}

/** What a data protection officer files: made from the same facts as the policy. */
function addSheets(limpide: Line): void {
  addVersion(limpide.command('processing <limpide.json>'))
    .addOption(oneOf('--format <format>', ['html', 'csv', 'json']))
    .option('--today <date>')
    .shows('limpide processing limpide.json --format csv --out registre.csv')
    .runs(async (config: string, options: Omit<ProcessingOptions, 'config'>) =>
      (await import('./commands/processing.js')).processing({ ...options, config }),
    );
  addVersion(limpide.command('assess <limpide.json>'))
    .addOption(oneOf('--format <format>', ['html', 'json']))
    .option('--today <date>')
    .shows('limpide assess limpide.json --out fiches.html')
    .runs(async (config: string, options: Omit<AssessOptions, 'config'>) =>
      (await import('./commands/assess.js')).assess({ ...options, config }),
    );
}

function addProofs(limpide: Line): void {
  limpide
    .command('verify <file>')
    .needs('name one exported proof, or one receipt')
    .option('--head <sha256>')
    .option('--sha256 <sha256>')
    .option('--tsa-ca <file.pem>')
    .option('--texts')
    .option('--manifest <file>')
    .option('--config <file>')
    .addOption(language())
    .shows('limpide verify proof.ndjson')
    .runs(async (file: string, options: VerifyOptions) =>
      (await import('./commands/verify.js')).verify(file, options),
    );
  limpide
    .command('receipt <receipt.json>')
    .needs('receipt needs the file of one receipt')
    .addOption(oneOf('--as <form>', ['dpv', 'kantara']))
    .option('--out <file>')
    .shows('limpide receipt recu.json --as dpv')
    .runs(async (file: string, options: ReceiptOptions) =>
      (await import('./commands/receipt.js')).receipt(file, options),
    );
}

const several = (value: string, others: string[]): string[] => [...others, value];

function addEvidence(limpide: Line): void {
  limpide
    .command('evidence <address>')
    .needs('name the address of the collector: https://exemple.fr/privacy')
    .requiredOption('--from <day>')
    .requiredOption('--to <day>')
    .requiredOption('--out <pack.zip>')
    .option('--site <id>')
    .option('--config <file>', '', several, [])
    .option('--facts <file>')
    .option('--release <folder>', '', several, [])
    .option('--screenshots <folder>', '', several, [])
    .option('--tsa <url>')
    .addOption(language())
    .shows(
      'LIMPIDE_TOKEN=limpide_… limpide evidence https://exemple.fr/privacy --from 2026-01-01 --to 2026-06-30 --config limpide.json --out preuves.zip',
    )
    .runs(async (address: string, options: EvidenceOptions) =>
      (await import('./commands/evidence.js')).evidence(address, options),
    );
  limpide
    .command('screenshots <limpide.json>')
    .needs('name one configuration file')
    .requiredOption('--out <folder>')
    .option('--release <folder>')
    .addOption(language())
    .shows('limpide screenshots limpide.json --release public/limpide --out captures/2026-11-22')
    .runs(async (config: string, options: ScreenshotsOptions) =>
      (await import('./commands/screenshots.js')).screenshots(config, options),
    );
}

/** What a site does, seen from outside. */
function addAudit(limpide: Line): void {
  limpide
    .command('audit <url>')
    .needs('name the address of the site: https://exemple.fr/')
    .option('--config <file>')
    .option('--pages <number>', '', '10')
    .addOption(oneOf('--format <format>', ['text', 'json', 'html', 'sarif', 'junit']))
    .option('--report <file.html>')
    .option('--draft <limpide.json>')
    .option('--baseline <report.json>')
    .option('--timeout <seconds>', '', '20')
    .option('--quiet <milliseconds>', '', '400')
    .addOption(language())
    .option('--out <file>')
    .shows('limpide audit https://exemple.fr/ --pages 20 --report audit.html')
    .runs(async (url: string, options: AuditOptions) =>
      (await import('./commands/audit.js')).audit(url, options),
    );
}

/** What talks to a collector, or is one: its commands are described where they are. */
function addCollector(limpide: Line): void {
  limpide
    .command('serve [<file>]')
    .handsOver(async (args) => (await collector('serve')).run(['serve', ...args], 'limpide'));
  limpide
    .command('conform <url>')
    .needs('name the address of the endpoint: https://exemple.fr/privacy')
    .option('--kinds <kinds>', '', 'decisions')
    .option('--origin <origin>')
    .option('--json')
    .addOption(language())
    .shows('limpide conform https://exemple.fr/privacy --kinds decisions,newsletter')
    .runs(async (url: string, options: ConformOptions) =>
      (await import('./commands/conform.js')).conform(url, options),
    );
  limpide
    .command('register <address>')
    .needs('name the address of the collector: https://exemple.fr/privacy')
    .option('--site <id>')
    .option('--all')
    .addOption(oneOf('--format <format>', ['text', 'csv', 'json']))
    .addOption(language())
    .shows('LIMPIDE_TOKEN=limpide_… limpide register https://exemple.fr/privacy')
    .runs(async (address: string, options: RegisterOptions) =>
      (await import('./commands/register.js')).register(address, options),
    );
  limpide
    .command('collector [<command>]')
    .handsOver(async (args) => (await collector('collector')).run(args));
}

/** The command line `limpide`: what is typed, and what it loads. Its words are in `cli.json`. */
export function program(): Line {
  const limpide = new Line('limpide')
    .shows('limpide lint limpide.json')
    .enablePositionalOptions()
    .version(manifest.version);
  const groups = [addConfiguration, addCsp, addPolicy, addSheets, addProofs, addEvidence];
  for (const add of [...groups, addAudit, addCollector]) add(limpide);
  return limpide;
}
