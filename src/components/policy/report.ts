import type { PageInstance } from '../../core/instance.js';
import { findings } from '../../core/diagnosis.js';
import type { Config } from '../../core/types.js';
import { loadTranslate } from '../../i18n/engine.js';
import { lint } from '../../law/checks/index.js';
import { severityOf } from '../../law/checks/rules.js';
import type { VersionInput } from '../../law/document/policy-file.js';
import type { PolicyDocument } from '../../law/document/types.js';
import type { PolicyReader } from './reader.js';

const METHODS = { error: 'error', warning: 'warn', note: 'info' } as const;

/** What the checker finds, in the console: the same rules as `limpide lint`, for those who build. */
export async function report(
  instance: PageInstance,
  reader: PolicyReader,
  document: PolicyDocument,
): Promise<void> {
  const config = instance.config as Config;
  const t = await loadTranslate(reader.language, ['checks'], config.messages);
  const found = lint({
    config,
    problems: findings(JSON.parse(config.source)),
    file: await reader.file(),
    version: (await reader.version(document.version)) as VersionInput,
    document,
    current: document.version === reader.current,
    today: new Date().toISOString().slice(0, 10),
  });
  for (const { rule, place, text, values } of found) {
    const say = (key: string) => t(`checks:rules.${rule}.${key}`, values);
    const parts = [say('title'), text && `« ${text} »`, place, say('source'), say('mend')];
    console[METHODS[severityOf(rule)]](`[limpide] ${rule}: ${parts.filter(Boolean).join(' — ')}`);
  }
  if (found.length === 0) console.info(`[limpide] ${t('checks:none')}`);
}
