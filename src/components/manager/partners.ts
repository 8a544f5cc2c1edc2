import { html, type TemplateResult } from 'lit';
import type { Config } from '../../core/types.js';
import type { Translate } from '../../i18n/translate.js';
import { partnersOf } from '../../core/partners.js';
import { ownerName, textTemplate } from '../../ui/templates/owner-text.js';
import { serviceCard } from './service-card.js';

/**
 * Every controller besides the organisation, with all that they do:
 * the exhaustive list that the first layer points to (lignes directrices 2020-091, art. 2).
 */
export const partnerList = (t: Translate, config: Config, locale: string): TemplateResult =>
  html`<ul class="partners">
    ${partnersOf(config).map(
      (name) =>
        html`<li>
          <strong>${textTemplate(ownerName(name, { config, language: locale }), locale)}</strong>
          <ul>
            ${config.services
              .filter(
                (service) => (service.controller?.name ?? service.name ?? service.id) === name,
              )
              .map((service) =>
                serviceCard({
                  t,
                  service,
                  config,
                  under: 'partners',
                  checked: false,
                  locale,
                }),
              )}
          </ul>
        </li>`,
    )}
  </ul>`;
