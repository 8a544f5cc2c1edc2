import { html } from 'hono/html';
import { interpolate as fillText, textsOf } from '../i18n/texts.js';
import { templateOf, type MailAction, type TemplateName } from './templates.js';

export type MailVariables = Record<string, string>;

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Who writes: what a mail says of its sender at its end, and the colour of its buttons. */
export interface MailSender {
  name: string;
  address?: string | undefined;
  email?: string | undefined;
  policyUrl?: string | undefined;
  accent?: string | undefined;
}

/** @throws Error on a missing variable: a mail with a gap is worse than none */
const fill = (text: string, variables: MailVariables): string =>
  fillText(text, variables, (name) => {
    throw new Error(`The mail needs {{${name}}}.`);
  });

const MARGIN = 'margin:0 0 16px;overflow-wrap:anywhere';

/** A link as a button, with its address under it for who does not trust a button. */
const button = ({ action, href }: MailAction, accent = '#1d4ed8') =>
  html`<p style="${MARGIN}">
      <a
        href="${href}"
        style="display:inline-block;padding:12px 20px;border-radius:8px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none"
        >${action}</a
      >
    </p>
    <p style="${MARGIN};font-size:14px"><a href="${href}" style="color:#14213d">${href}</a></p>`;

/** A paragraph with its line breaks: a mail reader may know no `white-space`. */
const linesOf = (paragraph: string) =>
  paragraph.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`));

/** Only a colour that every mail reader knows, dark enough under white. */
const isDark = (colour: string | undefined): boolean => {
  if (!colour || !/^#[0-9a-f]{6}$/i.test(colour)) return false;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // 4.5:1 against white (WCAG 2.2, 1.4.3).
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5;
};

const footLines = (lang: string, sender: MailSender | undefined): string[] => {
  if (!sender) return [];
  const { name, address, email, policyUrl } = sender;
  const who = [name, address, email].filter(Boolean).join(', ');
  return policyUrl ? [who, `${textsOf('mails', lang).foot.policy} ${policyUrl}`] : [who];
};

/** A mail as text and as HTML, both from the same paragraphs, so that they say the same. */
export function renderMail(
  name: TemplateName,
  lang: string,
  variables: MailVariables,
  sender?: MailSender,
): RenderedMail {
  const template = templateOf(name, lang);
  const subject = fill(template.subject, variables);
  // A paragraph that is a variable alone disappears where there is nothing to say.
  const paragraphs = template.paragraphs
    .map((paragraph) =>
      typeof paragraph === 'string'
        ? fill(paragraph, variables)
        : { action: paragraph.action, href: fill(paragraph.href, variables) },
    )
    // What somebody has written has paragraphs of its own.
    .flatMap((paragraph): (string | MailAction)[] =>
      typeof paragraph === 'string' ? paragraph.split(/\n[ \t]*\n\s*/) : [paragraph],
    )
    .filter((paragraph) => paragraph !== '');
  const foot = footLines(template.lang, sender);
  const accent = isDark(sender?.accent) ? sender?.accent : undefined;
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
          ${sender ? html`<p style="${MARGIN};font-weight:600">${sender.name}</p> ` : ''}
          ${paragraphs.map((paragraph) =>
            typeof paragraph === 'string'
              ? html`<p style="${MARGIN}">${linesOf(paragraph)}</p> `
              : button(paragraph, accent),
          )}
          ${foot.map((line) => html`<p style="margin:0;font-size:14px">${line}</p> `)}
        </div>
      </body>
    </html> `;
  const told = paragraphs.map((part) => (typeof part === 'string' ? part : part.href));
  return {
    // A line break in a variable would begin another header.
    subject: subject.replace(/\s+/g, ' '),
    text: `${[...told, ...(foot.length > 0 ? [`-- \n${foot.join('\n')}`] : [])].join('\n\n')}\n`,
    html: String(body),
  };
}
