import type { TextInLanguage } from '@limpide/contract/localised-text';
import { html, nothing, type TemplateResult } from 'lit';
import type { Config, Service } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { durationText } from '../../i18n/duration.js';
import { safeUrl } from '../../ui/safe-url.js';
import { ownerName, ownerText, textTemplate } from '../../ui/templates/owner-text.js';
import { switchTemplate } from '../../ui/templates/switch.js';
import { tableTemplate } from '../../ui/templates/table.js';

export interface ServiceCardOptions {
  t: Translate;
  service: Service;
  config: Config;
  /** Makes ids unique: a service may stand under several purposes. */
  under: string;
  checked: boolean;
  /** Left out for services that have no switch of their own. */
  change?: (on: boolean) => void;
  locale: string;
}

/** A service: who, where, why, what it keeps on the device and for how long. */
export function serviceCard(options: ServiceCardOptions): TemplateResult {
  const { t, service, config, under, checked, change, locale } = options;
  const own = (value: unknown, ours = '') => ownerText(value, { config, language: locale, ours });
  const inIts = (said: TextInLanguage) => textTemplate(said, locale);
  const title = ownerName(service.name, { config, language: locale, ours: service.id });
  const name = title.text;
  const organisation = config.organisation.name;
  const { controller, hosts = [], storage = [] } = service;
  const description = own(service.description);
  const id = `service-${under}-${service.id}`;
  const link = safeUrl(controller?.policyUrl ?? '');
  const country = controller?.country;
  return html`<li class="service">
    <div class="row">
      <h4>${change ? html`<label for=${id}>${inIts(title)}</label>` : inIts(title)}</h4>
      ${change ? switchTemplate(t, { id, checked, change }) : nothing}
    </div>
    ${description.text ? html`<p>${inIts(description)}</p>` : nothing}
    <dl>
      <dt>${t('manager:controller')}</dt>
      <dd>
        ${controller?.name ?? t('manager:controllerSelf', { organisation })}${
          country
            ? ` (${countryName(country, locale)})`
            : service.unknown?.includes('country')
              ? ` (${t('manager:country')} ${t('manager:countryUnknown')})`.toLowerCase()
              : nothing
        }
      </dd>
      ${
        hosts.length || service.unknown?.includes('hosts')
          ? html`<dt>${t('manager:hosts')}</dt>
              <dd>${hosts.join(', ') || t('manager:storage.unknown')}</dd>`
          : nothing
      }
    </dl>
    ${
      link
        ? html`<p>
            <a href=${link} target="_blank" rel="noopener noreferrer"
              >${t('manager:policy', { name: controller?.name ?? name })}</a
            >
          </p>`
        : nothing
    }
    ${
      storage.length
        ? tableTemplate({
            caption: t('manager:storage.caption', { name }),
            head: ['name', 'type', 'duration', 'origin', 'purpose'].map((key) =>
              t(`manager:storage.${key}`),
            ),
            rows: storage.map((fact) => [
              fact.name,
              t(`manager:storage.types.${fact.type}`),
              fact.duration ? durationText(t, fact.duration) : t('manager:storage.unknown'),
              t(`manager:storage.${fact.party ?? 'unknown'}`),
              inIts(own(fact.description, t('manager:storage.unknown'))),
            ]),
          })
        : html`<p>
            ${t(service.unknown?.includes('storage') ? 'manager:storage.unread' : 'manager:storage.none', { name })}
          </p>`
    }
  </li>`;
}

/** A country in words; the code as it was given where the browser does not know it. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
