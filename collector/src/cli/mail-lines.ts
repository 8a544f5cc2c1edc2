import { oneOf, type Line } from '../command-line/line.js';
import { languages } from '../i18n/languages.js';
import type { Place } from './place.js';

/** The commands of mail: what is sent to try it, and what was given up. */
export function addMail(program: Line, place: Place): void {
  const { print, withDatabase } = place;
  const mails = program
    .command('mail')
    .shows('limpide collector mail test --site exemple --to vous@exemple.fr');
  for (const template of ['test', 'head'] as const)
    mails
      .command(template)
      .requiredOption('--site <id>')
      .requiredOption('--to <address>')
      .addOption(oneOf('--lang <language>', languages))
      .shows(`limpide collector mail ${template} --site exemple --to archives@exemple.fr`)
      .runs(async (asked: { site: string; to: string; lang: string }) => {
        const { mail } = await import('./mail.js');
        await withDatabase((...open) => mail(template, asked, ...open, print));
        return 0;
      });
  addFailedMails(mails, place);
}

function addFailedMails(mails: Line, { print, withDatabase }: Place): void {
  mails
    .command('failed')
    .option('--site <id>')
    .shows('limpide collector mail failed')
    .runs(async (asked: { site?: string }) => {
      const { printFailed } = await import('./given-up-mails.js');
      await withDatabase((...place) => printFailed(asked, ...place, print));
      return 0;
    });
  mails
    .command('retry [<id>]')
    .option('--site <id>')
    .shows('limpide collector mail retry')
    .runs(async (id: string | undefined, asked: { site?: string }) => {
      const { retryFailed } = await import('./given-up-mails.js');
      await withDatabase((...place) => retryFailed(id, asked, ...place, print));
      return 0;
    });
}
