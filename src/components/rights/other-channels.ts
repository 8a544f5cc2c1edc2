import { html, nothing, type TemplateResult } from 'lit';
import { dialled, spokenNumber } from '../../law/document/telephone.js';
import { safeUrl } from '../../ui/safe-url.js';
import { listed, shortOf, titleOf, type RightsContext } from './request/context.js';
import { letterTemplate, organisationLines } from './letter.js';

/**
 * A message ready to be written, as an address. It names the rights and nothing that was typed: an
 * address ends up in histories and logs.
 */
export function mailAddress({ t, config, draft }: RightsContext): string | undefined {
  const { dpo, email } = config.organisation;
  const to = dpo?.email ?? email;
  if (!to) return undefined;
  const { rights, capacity } = draft;
  const line = (key: string) => t(`rights:mail.${key}`);
  const subject =
    rights.length > 0
      ? t('rights:mail.subject', {
          rights: listed(
            t,
            rights.map((right) => shortOf(t, right)),
          ),
        })
      : line('subjectNone');
  const body = [
    line('hello'),
    '',
    ...(rights.length > 0
      ? [line('intro'), ...rights.map((right) => `- ${titleOf(t, right)}`)]
      : [line('introNone')]),
    '',
    line('identifier'),
    '',
    // The month of article 12(3) is for living people.
    ...(capacity === 'heir' ? [] : [line('delay'), '']),
    line('bye'),
  ].join('\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

export interface OtherChannelsOptions {
  /** The letter is on show. */
  letter: boolean;
  /** ISO 8601 day. */
  today: string;
  toggle: () => void;
  print: () => void;
}

/** The ways that are not the form: they stand beside it, always. */
export function otherChannelsTemplate(
  context: RightsContext,
  options: OtherChannelsOptions,
): TemplateResult {
  const { t, config } = context;
  const { email, phone, dpo } = config.organisation;
  const mail = safeUrl(mailAddress(context));
  const number = phone && safeUrl(`tel:${dialled(phone)}`);
  const officer = dpo?.email ?? dpo?.phone;
  return html`
    <section class="ways" part="ways" aria-labelledby="ways">
      <div class="screen">
        <h3 id="ways">${t('rights:ways.title')}</h3>
        <p>${t('rights:ways.text')}</p>
        <p class="actions">
          ${mail ? html`<a class="button quiet" href=${mail}>${t('rights:ways.email')}</a>` : nothing}
          <button
            type="button"
            class="quiet"
            aria-expanded=${options.letter ? 'true' : 'false'}
            @click=${options.toggle}
          >
            ${t(options.letter ? 'rights:ways.hide' : 'rights:ways.letter')}
          </button>
        </p>
        <p class="hint">
          ${mail ? t('rights:ways.emailHint', { email: dpo?.email ?? email }) : nothing}
          ${t('rights:ways.letterHint')}
        </p>
        <dl class="lines">
          ${
            officer
              ? html`<div>
                  <dt>${t('rights:ways.dpo')}</dt>
                  <dd>${dpo?.name ? `${dpo.name}, ${officer}` : officer}</dd>
                </div>`
              : nothing
          }
          <div>
            <dt>${t('rights:ways.post')}</dt>
            <dd>${organisationLines(context).join(t('rights:comma'))}</dd>
          </div>
          ${
            number
              ? html`<div>
                  <dt>${t('rights:ways.phone')}</dt>
                  <dd><a href=${number}>${spokenNumber(phone ?? '')}</a></dd>
                </div>`
              : nothing
          }
        </dl>
      </div>
      ${
        options.letter
          ? html`${letterTemplate(context, options.today)}
              <p class="actions screen">
                <button type="button" @click=${options.print}>${t('rights:ways.print')}</button>
              </p>`
          : nothing
      }
    </section>
  `;
}
