import { html } from 'hono/html';
import { calendarOf, nameOf, timeZoneOf, type Site } from '../../../sites/sites.js';
import type { Html } from '../../../http/answer-page.js';
import type { RegisterEntry } from '../register-entry.js';
import {
  AUTHOR,
  COLLECTOR,
  type Action,
  type FormAction,
  type RegisterEvent,
} from '../register-event.js';
import type { ListedRequest } from '../list-requests.js';
import { refusalOf } from '../refusal-of.js';
import { inWords, momentInWords } from '../../../i18n/format.js';
import { rightsAlone } from '../rights-in-words.js';
import { interpolate, textsOf, type Texts } from '../../../i18n/texts.js';
import { answerLinks, saidOfAnswer, saidOfDone } from './answer-links.js';
import { actionForm, type FailedAction } from './action-form.js';
import { ownerDocument, type OwnerDocument } from '../../../owner/owner-document.js';
import { dueInWords, motiveName, tasksOf } from './register-words.js';

export interface FilePage extends Pick<OwnerDocument, 'lang' | 'access'> {
  site: Site;
  listed: ListedRequest;
  now: string;
  today: string;
  csrfToken: string;
  /** What has just been done. */
  done?: 'entered' | 'done' | 'sent' | 'recorded' | undefined;
  failed?: FailedAction | undefined;
}

const order: FormAction[] = [
  'objection-completed',
  'answered',
  'refused',
  'identity-requested',
  'identity-provided',
  'extended',
  'recipients-notified',
  'acknowledged',
  'note',
  'closed',
];

/** An action that is not filled in yet: whether the request could take it at all. */
const blank = (type: FormAction): Action => ({ type, reason: '-' }) as unknown as Action;

const rows = (pairs: [name: string, value: Html | string | undefined | null | false][]): Html =>
  html`<dl>
    ${pairs.map(([name, value]) =>
      value
        ? html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`
        : '',
    )}
  </dl>`;

function askedRows(
  { form, channel, receivedAt, rights }: RegisterEntry,
  page: FilePage,
  words: Texts['rights'],
) {
  const { lang, site } = page;
  const { fields } = words.register;
  const { answer, identifier, details, mandate, directives } = form;
  const name = nameOf(site);
  return rows([
    [fields.received, momentInWords(receivedAt, lang, timeZoneOf(site))],
    [fields.channel, words.channels[channel]],
    [fields.rights, rightsAlone(rights, lang)],
    [fields.motives, form.motives?.map((motive) => motiveName(motive, words)).join('\n')],
    [
      fields.details,
      Object.entries(details ?? {})
        .map(
          ([right, text]) =>
            `${words.rights[right as keyof Texts['rights']['rights']].name}\n${text}`,
        )
        .join('\n\n'),
    ],
    [fields.capacity, words.capacities[form.capacity]],
    [fields.person, form.person],
    [
      fields.mandate,
      mandate &&
        [
          ...[mandate.object, mandate.duration],
          mandate.receivesAnswer ? fields.mandateToMandatary : fields.mandateToPerson,
        ].join('\n'),
    ],
    [fields.directives, directives && interpolate(words.scopes[directives.scope], { name })],
    [fields.executor, directives?.executor],
    [
      fields.identifier,
      identifier && `${identifier.value} (${words.identifiers[identifier.type]})`,
    ],
    [
      fields.answer,
      answer.by === 'email'
        ? answer.email
        : [
            ...[answer.name, answer.street],
            [answer.postalCode, answer.city].filter(Boolean).join(' '),
            answer.country,
          ]
            .filter(Boolean)
            .join('\n'),
    ],
  ]);
}

function stateRows({ entry, purgeAt }: ListedRequest, page: FilePage, words: Texts['rights']) {
  const { lang, site, today } = page;
  const { register } = words;
  const { fields } = register;
  const moment = (at: string) => momentInWords(at, lang, timeZoneOf(site));
  const day = (at: string | null) => (at === null ? register.unknownYet : inWords(at, lang));
  const due = dueInWords(entry, lang, today);
  const suspended = entry.suspension.map(({ from, to, reason }) =>
    to === null
      ? interpolate(register.suspendedSince, { from: moment(from), reason })
      : interpolate(register.suspendedFrom, { from: moment(from), to: moment(to), reason }),
  );
  const isOpen = entry.settledAt === null;
  return rows([
    [fields.state, words.states[entry.state]],
    [
      fields.due,
      isOpen &&
        html`<strong${due.isLate ? html` class="error"` : ''}>${due.text}</strong>${
          entry.dueDate ? html`<br />${inWords(entry.dueDate, lang)}` : ''
        }`,
    ],
    [fields.target, isOpen && day(entry.targetDate)],
    [fields.legal, isOpen && day(entry.legalDueDate)],
    [fields.extended, isOpen && entry.extension === null && day(entry.extendedDueDate)],
    [fields.identity, register.identityStates[entry.identityState]],
    [fields.suspension, suspended.join('\n')],
    [fields.ack, entry.ackAt && moment(entry.ackAt)],
    [fields.notified, entry.recipientsNotified.join('\n')],
    [fields.answered, entry.answeredAt && moment(entry.answeredAt)],
    [fields.measures, entry.measures],
    [fields.refusal, entry.refusalReason],
    [fields.closed, entry.closedAt && moment(entry.closedAt)],
    [fields.purge, purgeAt && moment(purgeAt.toISOString())],
  ]);
}

/** What an event says, besides what it is. */
const saidBy = (
  event: RegisterEvent,
  lang: string,
  { objection: words }: Texts['rights'],
): string => {
  const { type } = event;
  if (type === 'objection-applied')
    return [
      ...event.reached.map((code) => words.done[code]),
      ...event.left.map((code) => words.tasks[code]),
    ].join('\n');
  if (type === 'answer-sent') return saidOfAnswer(event, lang);
  const on = 'on' in event && event.on ? inWords(event.on, lang) : '';
  const text =
    type === 'identity-provided' || type === 'note' || type === 'objection-completed'
      ? event.text
      : type === 'answered'
        ? event.measures
        : type === 'recipients-notified'
          ? event.recipients.join('\n')
          : 'reason' in event
            ? event.reason
            : '';
  const due = type === 'extended' && event.dueDate ? inWords(event.dueDate, lang) : '';
  return [on, due, text].filter(Boolean).join('\n');
};

const history = ({ events }: RegisterEntry, { lang, site }: FilePage, words: Texts['rights']) => {
  const { register } = words;
  const whoIs = (who: string) =>
    who === AUTHOR ? register.author : who === COLLECTOR ? register.collector : who;
  return html`<ol class="events">
    ${events.map((event) => {
      const at = momentInWords(event.at, lang, timeZoneOf(site));
      const said = saidBy(event, lang, words);
      return html`<li>
        <strong>${register.events[event.type]}</strong>
        <span class="by">${interpolate(register.by, { at, who: whoIs(event.who) })}</span>
        ${said ? html`<p class="said">${said}</p>` : ''}
      </li>`;
    })}
  </ol>`;
};

/** A request with all that happened to it, and what can be done now. */
export function filePage(page: FilePage) {
  const { site, listed, lang, now, csrfToken, done, failed } = page;
  const { entry } = listed;
  const words = textsOf('rights', lang);
  const { register } = words;
  const calendar = calendarOf(site);
  const possible = order.filter(
    (type) =>
      failed?.fields.get('type') === type ||
      (!refusalOf(blank(type), entry, now, calendar) &&
        // Once is enough.
        (type !== 'acknowledged' || entry.ackAt === null)),
  );
  const body = html`<nav><a href="../register?site=${site.id}">${register.back}</a></nav>
    <h1>${entry.reference}</h1>
    ${done ? html`<p class="notice" role="status">${saidOfDone(done, lang)}</p>` : ''}
    ${
      entry.immediate && entry.settledAt === null
        ? html`<p class="notice">
            <strong>${register.immediate}</strong>
            ${tasksOf(entry, words).map((task) => html`<br />${task}`)}
          </p>`
        : ''
    }
    <h2>${register.deadlines}</h2>
    ${stateRows(listed, page, words)}
    <h2>${register.request}</h2>
    ${askedRows(entry, page, words)}
    <section class="screen" aria-labelledby="actions">
      ${answerLinks(entry, lang, now, calendar)}
      <h2 id="actions">${register.actionsTitle}</h2>
      ${possible.map((type) => actionForm({ type, entry, words, lang, csrfToken, failed }))}
    </section>
    <h2>${register.history}</h2>
    ${history(entry, page, words)}`;
  return ownerDocument({
    title: `${entry.reference} – ${register.title}`,
    lang,
    relativeRoot: '../',
    access: page.access,
    csrfToken,
    place: 'register',
    site: site.id,
    body,
  });
}
