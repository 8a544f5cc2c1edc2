import { isLocalisedText, type Locales } from '@limpide/contract/localised-text';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { durationText } from '../../i18n/duration.js';
import { ownerName, ownerText, textTemplate } from '../../ui/templates/owner-text.js';
import { tableTemplate, type Cell } from '../../ui/templates/table.js';
import type { InventoryItem } from '../../ui/inventory.js';

interface StoredOptions {
  t: Translate;
  language: string;
  config: Locales;
}

/** Whose an entry is, what it is for, and how long it lasts. */
function ownership({ t, language, config }: StoredOptions, { owner }: InventoryItem): Cell[] {
  switch (owner.kind) {
    case 'own':
      return [t('data:owner.own'), t(`data:use.${owner.use}`), t(`data:lasts.${owner.use}`)];
    case 'service': {
      const { service, fact } = owner;
      const unknown = t('manager:storage.unknown');
      const inIts = (value: unknown, ours: string) =>
        textTemplate(ownerText(value, { config, language, ours }), language);
      return [
        textTemplate(ownerName(service.name, { config, language, ours: service.id }), language),
        inIts(isLocalisedText(fact.description) ? fact.description : service.description, unknown),
        fact.duration ? durationText(t, fact.duration) : unknown,
      ];
    }
    case 'unknown':
      return [t('data:owner.unknown'), t('data:use.unknown'), t('data:lasts.unknown')];
  }
}

/** What is stored on this device, as a table; undeclared items are counted first. */
export function storedTemplate(
  options: StoredOptions,
  entries: readonly InventoryItem[],
): TemplateResult {
  const { t } = options;
  if (!entries.length) return html`<p>${t('data:stored.none')}</p>`;
  const unknown = entries.filter(({ owner }) => owner.kind === 'unknown').length;
  return html`
    <p>${t('data:stored.intro', { count: entries.length })}</p>
    ${unknown ? html`<p class="note">${t('data:stored.undeclared', { count: unknown })}</p>` : nothing}
    ${tableTemplate({
      caption: t('data:stored.caption'),
      head: ['name', 'type', 'owner', 'use', 'duration'].map((key) => t(`data:head.${key}`)),
      rows: entries.map((entry) => [
        entry.name,
        t(`manager:storage.types.${entry.type}`),
        ...ownership(options, entry),
      ]),
    })}
    <p>${t('data:stored.limits')}</p>
  `;
}
