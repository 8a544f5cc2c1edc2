import { html } from 'hono/html';
import type { Html } from '../../../http/answer-page.js';
import { interpolate, textsOf } from '../../../i18n/texts.js';
import { upperFirst } from '../../../i18n/upper-first.js';
import type { AnswerSent } from '../answer-acts.js';
import { modelsFor } from '../answer-models.js';
import type { AnswerModel } from '../answer-names.js';
import type { Calendar, RegisterEntry } from '../register-entry.js';

/** What a model is called, at the beginning of a line. */
export const answerTitle = (model: AnswerModel, lang: string): string =>
  upperFirst(textsOf('answers', lang).models[model].title, lang);

/** The models that fit a request, each with what it is for; nothing where none does. */
export function answerLinks(
  entry: RegisterEntry,
  lang: string,
  now: string,
  calendar: Calendar,
): Html | string {
  const models = modelsFor(entry, now, calendar);
  if (models.length === 0) return '';
  const { page, models: words } = textsOf('answers', lang);
  return html`<h2 id="answers">${page.list}</h2>
    <p>${page.listHint}</p>
    <ul class="answers" aria-labelledby="answers">
      ${models.map(
        (model) =>
          html`<li>
            <a href="${entry.reference}/answers/${model}">${answerTitle(model, lang)}</a>
            <span>${words[model].hint}</span>
          </li>`,
      )}
    </ul>`;
}

/** What the history says of an answer: which, how, and its text while that is kept. */
export function saidOfAnswer({ model, by, text }: AnswerSent, lang: string): string {
  const { page, ways } = textsOf('answers', lang);
  const named = interpolate(page.queued, { title: answerTitle(model, lang), way: ways[by] });
  // The text goes with the other details of the request.
  return [named, (text as string | undefined) ?? ''].filter(Boolean).join('\n\n');
}

/** What has just been done, in a sentence. */
export function saidOfDone(done: 'entered' | 'done' | 'sent' | 'recorded', lang: string): string {
  return done === 'entered' || done === 'done'
    ? textsOf('rights', lang).register[done]
    : textsOf('answers', lang).page[done];
}
