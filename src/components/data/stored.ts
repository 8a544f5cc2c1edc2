import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/translate.js';
import { durationText } from '../../i18n/duration.js';
import { tableTemplate } from '../../ui/templates/table.js';
import type { InventoryItem } from './inventory.js';

/** Whose an entry is, what it is for, and how long it lasts. */
function ownership(
  t: Translate,
  { owner }: InventoryItem,
): [owner: string, use: string, lasts: string] {
  switch (owner.kind) {
    case 'own':
      return [t('data:owner.own'), t(`data:use.${owner.use}`), t(`data:lasts.${owner.use}`)];
    case 'service': {
      const { service, fact } = owner;
      const unknown = t('manager:storage.unknown');
      return [
        service.name ?? service.id,
        fact.description ?? service.description ?? unknown,
        fact.duration ? durationText(t, fact.duration) : unknown,
      ];
    }
    case 'unknown':
      return [t('data:owner.unknown'), t('data:use.unknown'), t('data:lasts.unknown')];
  }
}

/** What is stored on this device, as a table; undeclared items are counted first. */
export function storedTemplate(t: Translate, entries: readonly InventoryItem[]): TemplateResult {
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
        ...ownership(t, entry),
      ]),
    })}
    <p>${t('data:stored.limits')}</p>
  `;
}
