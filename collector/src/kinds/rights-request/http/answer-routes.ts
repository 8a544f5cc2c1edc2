import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { uuid } from '@limpide/contract/fields';
import { makeCsrfToken } from '../../../access/csrf-token.js';
import { readerLanguage } from '../../../access/open-sites.js';
import { answerPage as showPage } from '../../../http/answer-page.js';
import { faultsOf } from '../../../http/check.js';
import { Problem } from '../../../http/problem.js';
import { textsOf } from '../../../i18n/texts.js';
import { calendarOf } from '../../../sites/sites.js';
import { refusalOfAnswer, type AnswerSent } from '../answer-acts.js';
import { hasGap } from '../answer-gaps.js';
import { answerTraits, modelsFor, waysOf } from '../answer-models.js';
import {
  ANSWER_MODELS,
  ERASURE_GROUNDS,
  type AnswerModel,
  type AnswerWay,
} from '../answer-names.js';
import { answerDraft, completed } from '../answer-text.js';
import { applyAction } from '../apply-action.js';
import type { RightsDependencies } from '../dependencies.js';
import type { FoundRequest } from '../find-request.js';
import { answerPage, fileOf, type AnswerFields } from '../pages/answer-page.js';
import { answerReadyPage } from '../pages/answer-ready-page.js';
import { actions } from '../register-event.js';
import type { RegisterEntry } from '../register-entry.js';
import { askedRequest, readCheckedForm } from './register-access.js';

const model = v.picklist(ANSWER_MODELS);

/** What the register says of the measures: all that was granted by answers, this one included. */
function measuresOf(entry: RegisterEntry, asked: AnswerModel, lang: string): string {
  const { models } = textsOf('answers', lang);
  const sent = entry.events.flatMap((event) => (event.type === 'answer-sent' ? [event.model] : []));
  const done = [...new Set([...sent, asked])].filter((one) =>
    ['granted', 'partial'].includes(answerTraits[one].kind),
  );
  return done.map((one) => models[one].title).join('\n');
}

/** The fields of the form; what was typed beside the text is put into it. */
function fieldsFrom(form: URLSearchParams, { lang }: RegisterEntry): AnswerFields {
  const lines = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const given = form.get('ground');
  const ground = ERASURE_GROUNDS.find((one) => one === given);
  const typed = {
    reason: lines('reason'),
    ground: ground && textsOf('answers', lang).grounds[ground],
  };
  return {
    text: completed(lines('text'), typed, lang),
    reason: typed.reason,
    ground: ground ?? '',
    recipient: lines('recipient'),
    measures: lines('measures'),
    closes: form.get('closes') === 'yes',
  };
}

const actionOf = (
  asked: AnswerModel,
  by: AnswerWay,
  { text, reason, measures, closes }: AnswerFields,
): AnswerSent => ({
  type: 'answer-sent',
  model: asked,
  by,
  text,
  ...(reason ? { reason } : {}),
  ...(measures ? { measures } : {}),
  ...(closes ? { closes: true } : {}),
});

/** Model answers to a request: prefilled, completed by a person, sent or printed, and recorded. */
export function answerRoutes(dependencies: RightsDependencies): Hono {
  const { signer, trail, canMail, now } = dependencies;
  const routes = new Hono();

  /** The request and the model; undefined where the model does not fit, or does no longer. */
  const asked = async (context: Context) => {
    const found = await askedRequest(context, dependencies);
    const named = context.req.param('model') ?? '';
    const fitting = modelsFor(found.entry, now().toISOString(), calendarOf(found.site));
    return { ...found, model: v.is(model, named) && fitting.includes(named) ? named : undefined };
  };
  const common = async (context: Context, { site, entry }: FoundRequest, one: AnswerModel) => {
    await trail.note(context, { what: 'request', site: site.id, about: entry.reference, rows: 1 });
    return {
      site,
      entry,
      model: one,
      lang: readerLanguage(context),
      access: context.get('access'),
      csrfToken: await makeCsrfToken(signer, context.get('access'), now()),
    };
  };
  const edit = async (
    context: Context,
    found: FoundRequest,
    one: AnswerModel,
    given: { fields: AnswerFields; key: string; fault?: string },
  ) => {
    const page = await common(context, found, one);
    const ways = waysOf(found.entry, one, canMail);
    const status = given.fault === undefined ? 200 : 400;
    return showPage(context, answerPage({ ...page, ...given, ways, canMail }), page.lang, status);
  };

  routes.get('/:reference/answers/:model', async (context) => {
    const { model: one, ...found } = await asked(context);
    if (one === undefined) return context.redirect(fileOf(found.entry), 303);
    const { site, entry } = found;
    const { text, recipient } = answerDraft(one, site, entry, now().toISOString());
    const measures = measuresOf(entry, one, readerLanguage(context));
    const fields = { text, recipient, measures, reason: '', ground: '', closes: false };
    return edit(context, found, one, { fields, key: randomUUID() });
  });

  routes.post('/:reference/answers/:model', async (context) => {
    const { model: one, ...found } = await asked(context);
    const { site, entry } = found;
    const form = await readCheckedForm(context, dependencies);
    // Sent a moment ago by a first click, it may fit no longer.
    if (one === undefined) return context.redirect(fileOf(entry), 303);
    const fields = fieldsFrom(form, entry);
    const given = form.get('event-id');
    const key = v.is(uuid, given) ? given : randomUUID();
    const [, isRecord, by] =
      /^(record-)?(email|own-email|letter)$/.exec(form.get('do') ?? '') ?? [];
    if (by === undefined) return edit(context, found, one, { fields, key });
    const way = by as AnswerWay;
    const action = actionOf(one, way, fields);
    const refuse = (fault: string) => edit(context, found, one, { fields, key, fault });
    const [wrong] = faultsOf(actions['answer-sent'], action);
    if (wrong) return refuse(wrong.code ?? 'invalid');
    if (way === 'letter' && (fields.recipient === '' || hasGap(fields.recipient)))
      return refuse('gap');
    const why = refusalOfAnswer(action, entry, now().toISOString(), calendarOf(site));
    if (why) return refuse(why.code);
    if (!waysOf(entry, one, canMail).includes(way)) return refuse('no-way');
    if (way !== 'email' && !isRecord) {
      const page = await common(context, found, one);
      const ready = { ...page, fields, key, way, now: now().toISOString() };
      return showPage(context, answerReadyPage(ready), page.lang);
    }
    try {
      const { name: who } = context.get('access');
      await applyAction(dependencies, {
        site,
        reference: entry.reference,
        action,
        who,
        eventId: key,
      });
    } catch (error) {
      const [first] = error instanceof Problem ? (error.more.errors ?? []) : [];
      if (!first) throw error;
      return refuse(first.code ?? 'invalid');
    }
    const done = way === 'email' ? 'sent' : 'recorded';
    return context.redirect(`${fileOf(entry)}?done=${done}`, 303);
  });

  return routes;
}
