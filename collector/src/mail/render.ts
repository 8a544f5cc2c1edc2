import { html } from 'hono/html';
import { templateOf, type TemplateName } from './templates.js';

export type Variables = Record<string, string>;

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** Throws on a variable that is not given: a mail with a hole in it is worse than none. */
const fill = (text: string, variables: Variables): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) throw new Error(`The mail needs {{${name}}}.`);
    return value;
  });

/** A mail as text and as HTML, both from the same paragraphs, so that they say the same. */
export function renderMail(name: TemplateName, lang: string, variables: Variables): Rendered {
  const template = templateOf(name, lang);
  const subject = fill(template.subject, variables);
  // A paragraph that is a variable alone disappears where there is nothing to say.
  const paragraphs = template.paragraphs
    .map((paragraph) => fill(paragraph, variables))
    .filter((paragraph) => paragraph !== '');
  const body = html`<!doctype html>
    <html lang="${template.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#14213d;background:#ffffff"
      >
        <div style="max-width:600px">
          ${paragraphs.map((paragraph) => html`<p style="margin:0 0 16px;overflow-wrap:anywhere">${paragraph}</p> `)}
        </div>
      </body>
    </html> `;
  return {
    // A line break in a variable would begin another header.
    subject: subject.replace(/\s+/g, ' '),
    text: `${paragraphs.join('\n\n')}\n`,
    html: String(body),
  };
}
