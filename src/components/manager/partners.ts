import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { partnersOf } from '../../core/partners.js';
import { safeUrl } from '../../ui/safe-url.js';
import { countryName } from './service-card.js';

/** Everybody, besides the organisation, who decides what becomes of the data: an entry each. */
export function partnerList(t: Translate, config: Config, locale: string): TemplateResult {
  return html`<ul class="partners">
    ${partnersOf(config).map((name) => {
      const services = config.services.filter(
        (service) => (service.controller?.name ?? service.name ?? service.id) == name,
      );
      const controller = services[0]?.controller;
      const link = safeUrl(controller?.policyUrl ?? '');
      return html`<li>
        <strong>${name}</strong>${
          controller?.country ? ` (${countryName(controller.country, locale)})` : nothing
        }. ${t('manager:partnerFor', {
          services: services.map((service) => service.name ?? service.id).join(', '),
        })}
        ${
          link
            ? html`<a href=${link} target="_blank" rel="noopener noreferrer"
                >${t('manager:policy', { name })}</a
              >`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}
