import { writeTable, type Column } from '@limpide/collector/table';
import { loadTranslate } from '../../../src/i18n/engine.js';
import type { Options } from '../input/options.js';
import { openProject } from '../input/project.js';
import { write } from '../output/write.js';
import { FIELDS, activitiesOf, fieldText, type Activity } from '../sheets/activities.js';
import { registerHtml } from '../sheets/register-html.js';

export interface ProcessingOptions extends Options {
  format: 'html' | 'csv' | 'json';
  /** ISO date of the day. */
  today?: string;
}

async function* each<Value>(values: Value[]): AsyncGenerator<Value> {
  yield* values;
}

/**
 * Writes the controller's register of processing (art. 30(1) GDPR) from the same facts as the policy.
 * Ends with 1 while anything in it is to be completed.
 */
export async function processing(options: ProcessingOptions): Promise<number> {
  const project = await openProject(options);
  const { config, document } = project;
  const t = await loadTranslate(
    document.language,
    ['sheets', 'policy', 'periods', 'common', 'manager'],
    config.messages,
  );
  const context = { ...project.context, t };
  const activities = activitiesOf(context);
  const today = options.today ?? new Date().toLocaleDateString('sv-SE');
  const version = project.name;
  if (options.format === 'html')
    await write(registerHtml(activities, context, config, { t, version, today }), options.out);
  else if (options.format === 'json')
    await write(
      JSON.stringify(
        {
          organisation: context.organisation,
          version,
          made: today,
          activities: activities.map((one) => ({
            id: one.id,
            title: one.title,
            gaps: one.gaps,
            ...Object.fromEntries(FIELDS.map((name) => [name, fieldText(one, name)])),
          })),
        },
        null,
        2,
      ),
      options.out,
    );
  else {
    const columns: Column<Activity>[] = [
      [t('sheets:register.reference'), ({ id }) => id],
      [t('sheets:register.activity'), ({ title }) => title],
      ...FIELDS.map((name): Column<Activity> => [
        t(`sheets:fields.${name}`),
        (one) => fieldText(one, name),
      ]),
      [t('sheets:register.controller'), () => context.organisation.name],
      [t('sheets:register.version'), () => version],
    ];
    let text = '';
    for await (const line of writeTable(columns, each(activities))) text += line;
    await write(text, options.out);
  }
  const gaps = activities.reduce((sum, { gaps: some }) => sum + some.length, 0);
  if (gaps > 0) console.error(`limpide: ${t('sheets:register.gaps', { count: gaps })}`);
  return gaps > 0 ? 1 : 0;
}
