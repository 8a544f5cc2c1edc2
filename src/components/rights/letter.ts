import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '@limpide/contract/dates-in-words';
import { listed, shortOf, titleOf, type RightsContext } from './request/context.js';
import { formOf } from './request/request-draft.js';
import { addressLines } from './review-step.js';

/** A letter, as its blocks stand on paper. */
export interface PaperLetter {
  sender: string[];
  recipient: string[];
  dated: string;
  object: string;
  reference: string | undefined;
  body: string[];
  closing: string;
}

/** The organisation and its postal address. */
export function organisationLines({ config, language }: RightsContext): string[] {
  const { name, address } = config.organisation;
  return [
    name,
    ...(address
      ? addressLines({ by: 'post', ...address, name: '' }, language).filter(Boolean)
      : []),
  ];
}

/** To whom: the organisation, for its data protection officer where it has one. */
export function recipientLines(context: RightsContext): string[] {
  const { dpo } = context.config.organisation;
  const [name = '', ...address] = organisationLines(context);
  const officer = dpo ? [dpo.name ?? '', context.t('rights:letter.attention')] : [];
  return [name, ...officer.filter(Boolean), ...address];
}

/**
 * The letter that says what the form would: for each right its article, prefilled from what was
 * typed. What was not typed is left to be written by hand.
 * @param today ISO 8601 day
 */
export function letterOf(context: RightsContext, today: string): PaperLetter {
  const { t, config, language, draft } = context;
  const form = formOf(draft);
  const { rights, capacity, answer, identifier, mandate, directives, details = {} } = form;
  const post = answer.by === 'post' ? answer : undefined;
  const email = answer.by === 'email' ? answer.email : '';
  const person = form.person ?? t('rights:letter.someone');
  const organisation = config.organisation.name;
  const concern = t(`rights:letter.concern.${capacity === 'self' ? 'self' : 'other'}`);
  const date = longDate(today, language);
  const motives = (form.motives ?? []).map((motive) =>
    t(`rights:motives.${motive}`, { organisation }),
  );
  const scope = directives && t(`rights:letter.${directives.scope}`);
  // Rights under the GDPR end with the person (law 78-17, art. 84): heirs act under article 85, II.
  const heir = capacity === 'heir';
  const paragraphs = rights.flatMap((right) => [
    t(heir ? `rights:letter.heirs.${right}` : `rights:letter.${right}`, { concern, scope }),
    ...(right === 'post-mortem' && directives?.executor
      ? [t('rights:letter.executor', { executor: directives.executor })]
      : []),
    ...(details[right] ? [t('rights:letter.details', { details: details[right] })] : []),
  ]);
  // Nothing was ticked: the paper is for it. A letter that asks for nothing would get no answer.
  const blanks = [
    t('rights:letter.choose'),
    ...context.options.offer.map((right) => `☐ ${titleOf(t, right)}`),
  ];
  return {
    sender: post?.name
      ? addressLines(post, language)
      : [t('rights:letter.sender'), t('rights:letter.senderAddress'), ...(email ? [email] : [])],
    recipient: recipientLines(context),
    dated: post?.city
      ? t('rights:letter.place', { city: post.city, date })
      : t('rights:letter.placeNone', { date }),
    object:
      rights.length > 0
        ? t(heir ? 'rights:letter.objectHeir' : 'rights:letter.object', {
            rights: listed(
              t,
              rights.map((right) => shortOf(t, right)),
            ),
          })
        : t(heir ? 'rights:letter.objectHeirNone' : 'rights:letter.objectNone'),
    reference: identifier && t('rights:letter.reference', { identifier: identifier.value }),
    body: [
      t('rights:letter.hello'),
      ...(capacity === 'self'
        ? []
        : [t(`rights:letter.capacity.${capacity}`, { person, ...mandate })]),
      ...(mandate
        ? [t(`rights:letter.${mandate.receivesAnswer ? 'receives' : 'receivesNot'}`)]
        : []),
      ...(heir ? [t('rights:letter.heirs.basis')] : []),
      ...(paragraphs.length > 0 ? paragraphs : blanks),
      ...(motives.length > 0 ? [t('rights:letter.motives', { motives: listed(t, motives) })] : []),
      t(`rights:letter.${email ? 'byEmail' : 'byPost'}${heir ? 'Heir' : ''}`, { email }),
      t('rights:letter.transmit'),
    ],
    closing: t('rights:letter.bye'),
  };
}

/** The letter on screen, as it prints. */
export function letterTemplate(context: RightsContext, today: string): TemplateResult {
  const { t, config } = context;
  const letter = letterOf(context, today);
  const block = (name: string, lines: string[]) =>
    html`<address class=${name}>${lines.map((line) => html`<span>${line}</span>`)}</address>`;
  return html`
    <article
      class="letter"
      part="letter"
      tabindex="-1"
      id="letter"
      aria-label=${t('rights:letter.title', { organisation: config.organisation.name })}
    >
      ${block('from', letter.sender)} ${block('to', letter.recipient)}
      <p class="dated">${letter.dated}</p>
      <p class="object">${letter.object}</p>
      ${letter.reference ? html`<p>${letter.reference}</p>` : nothing}
      ${letter.body.map((paragraph) => html`<p class="said">${paragraph}</p>`)}
      <p>${letter.closing}</p>
      <p class="signature">${t('rights:letter.signature')}</p>
    </article>
  `;
}
