import { Line, oneOf } from '../command-line/line.js';
import { languages } from '../i18n/languages.js';
import type { VerifyOptions } from './verify.js';
import type { RestoreOptions } from './restore.js';
import type { TrailOptions } from './trail.js';
import { addMail } from './mail-lines.js';
import type { Place } from './place.js';

function addServe(program: Line): void {
  program
    .command('serve [<file>]')
    .shows('LIMPIDE_ORIGINS=https://exemple.fr limpide serve collector.json')
    .runs(async (file: string | undefined) => {
      const [{ serve }, { loadConfiguration }] = await Promise.all([
        import('./serve.js'),
        import('../config/load.js'),
      ]);
      const { env } = process;
      await serve(loadConfiguration(file ? { ...env, LIMPIDE_CONFIG: file } : env));
      return 0;
    });
}

function addTokens(program: Line, { print, withDatabase }: Place): void {
  const token = program.command('token').shows('limpide collector token list');
  token
    .command('create')
    .option('--name <name>')
    .option('--scopes <scopes>', '', 'read')
    .option('--sites <ids>')
    .option('--expires <date>')
    .shows('limpide collector token create --name tableur --scopes read,rights')
    .runs(async (asked: { name?: string; scopes: string; sites?: string; expires?: string }) => {
      const { createOne } = await import('./token.js');
      await withDatabase((database) => createOne(asked, database, print));
      return 0;
    });
  token
    .command('list')
    .shows('limpide collector token list')
    .runs(async () => {
      const { printAll } = await import('./token.js');
      await withDatabase((database) => printAll(database, print));
      return 0;
    });
  token
    .command('revoke <id>')
    .shows('limpide collector token revoke 3f0e6c1a-8a52-4c0d-9a3e-5d1f7b2c9e10')
    .runs(async (id: string) => {
      const { revokeOne } = await import('./token.js');
      await withDatabase((database) => revokeOne(id, database, print));
      return 0;
    });
}

function addProof(program: Line, { print, withDatabase }: Place): void {
  program
    .command('proof')
    .requiredOption('--site <id>')
    .shows('limpide collector proof --site exemple > proof.ndjson')
    .runs(async (asked: { site: string }) => {
      const { writeProof } = await import('./proof.js');
      await withDatabase((...place) => writeProof(asked, ...place, process.stdout));
      return 0;
    });
  program
    .command('verify <file>')
    // As `limpide verify` does: 1 is a proof that does not hold.
    .failing(2)
    .option('--head <sha256>')
    .option('--texts')
    .addOption(oneOf('--language <language>', languages, 'en'))
    .shows('limpide collector verify proof.ndjson')
    .runs(async (file: string, asked: VerifyOptions) => {
      const { verify } = await import('./verify.js');
      return (await verify(file, asked, print)) ? 0 : 1;
    });
}

function addUpkeep(program: Line, { print, withDatabase }: Place): void {
  program
    .command('erase')
    .requiredOption('--site <id>')
    .requiredOption('--subject <subjectRef>')
    .shows('limpide collector erase --site exemple --subject 0b7cf0a4-3b2b-4b43-9f2d-6a5d8f0f5a11')
    .runs(async (asked: { site: string; subject: string }) => {
      const { erase } = await import('./erase.js');
      await withDatabase((...place) => erase(asked, ...place, print));
      return 0;
    });
  program
    .command('purge')
    .requiredOption('--sure')
    .shows('limpide collector purge --sure')
    .runs(async () => {
      const { purgeAll } = await import('./purge.js');
      await withDatabase((...place) => purgeAll(...place, print));
      return 0;
    });
  program
    .command('periods')
    .addOption(oneOf('--language <language>', languages, 'en'))
    .shows('limpide collector periods --language fr')
    .runs(async (asked: { language: string }) => {
      const [{ printPeriods }, { loadConfiguration }] = await Promise.all([
        import('./periods.js'),
        import('../config/load.js'),
      ]);
      printPeriods(asked, loadConfiguration(process.env), print);
      return 0;
    });
  program
    .command('trail')
    .option('--site <id>')
    .option('--from <date>')
    .option('--to <date>')
    .option('--about <name>')
    .addOption(oneOf('--format <format>', ['csv', 'json']))
    .shows('limpide collector trail --from 2026-11-01 --format json')
    .runs(async (asked: TrailOptions) => {
      const { printTrail } = await import('./trail.js');
      await withDatabase((...place) => printTrail(asked, ...place, process.stdout));
      return 0;
    });
  program
    .command('copy')
    .requiredOption('--to <url>')
    .shows('limpide collector copy --to postgres://limpide@db/limpide')
    .runs(async ({ to }: { to: string }) => {
      const { copy } = await import('./copy.js');
      await withDatabase((database) => copy(to, database, print));
      return 0;
    });
}

function addBackup(program: Line, { print }: Place): void {
  program
    .command('backup')
    .requiredOption('--to <file>')
    .shows('limpide collector backup --to /sauvegardes/limpide-2026-11-27.backup')
    .runs(async ({ to }: { to: string }) => {
      const [{ backup }, { loadConfiguration }] = await Promise.all([
        import('./backup.js'),
        import('../config/load.js'),
      ]);
      await backup(to, loadConfiguration(process.env), print);
      return 0;
    });
  program
    .command('restore <file>')
    .option('--objections-from <where>')
    .option('--objections-lost')
    .option('--replace')
    .shows('limpide collector restore hier.backup --objections-from /var/lib/limpide')
    .runs(async (file: string, asked: RestoreOptions) => {
      const [{ restore }, { loadConfiguration }] = await Promise.all([
        import('./restore.js'),
        import('../config/load.js'),
      ]);
      await restore(file, asked, loadConfiguration(process.env), print);
      return 0;
    });
}

function addSecret(program: Line, { print, withDatabase }: Place): void {
  const secret = program.command('secret').shows('limpide collector secret status');
  secret
    .command('status')
    .shows('limpide collector secret status')
    .runs(async () => {
      const { secretStatus } = await import('./secret.js');
      await withDatabase((...place) => secretStatus(...place, print));
      return 0;
    });
  secret
    .command('rehash')
    .shows('limpide collector secret rehash')
    .runs(async () => {
      const { rehash } = await import('./secret.js');
      await withDatabase((...place) => rehash(...place, print));
      return 0;
    });
}

function addNewsletter(program: Line, { print, withDatabase }: Place): void {
  const newsletter = program
    .command('newsletter')
    .shows('limpide collector newsletter import liste.csv --basis consent');
  newsletter
    .command('import <file.csv>')
    .addOption(
      oneOf('--basis <basis>', ['consent', 'soft-opt-in']).default(undefined).makeOptionMandatory(),
    )
    .option('--site <id>')
    .shows('limpide collector newsletter import liste.csv --basis consent')
    .runs(async (file: string, asked: { site?: string; basis: 'consent' | 'soft-opt-in' }) => {
      const { importList } = await import('./newsletter.js');
      return (await withDatabase((...place) => importList(file, asked, ...place, print))) ? 0 : 2;
    });
  newsletter
    .command('suppress <file.csv>')
    .option('--site <id>')
    .shows('limpide collector newsletter suppress opposition.csv')
    .runs(async (file: string, asked: { site?: string }) => {
      const { suppressList } = await import('./newsletter.js');
      return (await withDatabase((...place) => suppressList(file, asked, ...place, print))) ? 0 : 2;
    });
  newsletter
    .command('ask-open-tracking')
    .option('--site <id>')
    .shows('limpide collector newsletter ask-open-tracking')
    .runs(async (asked: { site?: string }) => {
      const { askSubscribers } = await import('./newsletter.js');
      await withDatabase((...place) => askSubscribers(asked, ...place, print));
      return 0;
    });
}

function addChoices(program: Line, { print, withDatabase }: Place): void {
  const choices = program.command('choices').shows('limpide collector choices secret');
  choices
    .command('link <customer-id>')
    .option('--site <id>')
    .option('--page <url>')
    .option('--email <address>')
    .option('--days <days>', '', '30')
    .shows('limpide collector choices link C-1042 --page https://exemple.fr/choix')
    .runs(
      async (
        customerId: string,
        asked: { site?: string; page?: string; email?: string; days: string },
      ) => {
        const { printLink } = await import('./choices.js');
        await withDatabase((...place) => printLink(customerId, asked, ...place, print));
        return 0;
      },
    );
  choices
    .command('secret')
    .option('--site <id>')
    .shows('limpide collector choices secret')
    .runs(async (asked: { site?: string }) => {
      const { printSecret } = await import('./choices.js');
      await withDatabase((...place) => printSecret(asked, ...place, print));
      return 0;
    });
}

/**
 * The collector's commands: the one description of them, whichever program they are typed to. What a
 * command needs is loaded when it runs.
 * @param name of the program, as it is typed: `limpide collector`
 */
export function collectorProgram(name: string, place: Place): Line {
  const program = new Line(name).failing(1).shows('limpide collector token list');
  addServe(program);
  for (const add of [
    addTokens,
    addProof,
    addUpkeep,
    addBackup,
    addSecret,
    addMail,
    addNewsletter,
    addChoices,
  ])
    add(program, place);
  return program;
}
