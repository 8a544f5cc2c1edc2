import { html } from 'hono/html';
import { formattedNumber, longDay, momentInWords, shortDay } from '../i18n/format.js';
import { interpolate, textsOf, type Texts } from '../i18n/texts.js';
import { cardsTable } from '../pages/cards-table.js';
import type { Html } from '../http/answer-page.js';
import { surfaceName } from '../owner/pages/surface-name.js';
import { MANIFEST, type PackedFile, type PackManifest } from './manifest.js';
import { indexStyles } from './index-styles.js';

type Words = Texts['evidence'];

const list = ({ title, items }: { title: string; items: readonly string[] }, lead = '') =>
  html`<section>
    <h2>${title}</h2>
    ${lead && html`<p>${lead}</p>`}
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;

const facts = (pack: PackManifest, { facts: words }: Words) => {
  const { language, timeZone, figures } = pack;
  const day = (text: string) => longDay(text, language);
  const number = (value: number) => formattedNumber(value, language);
  const period = { from: day(pack.from), to: day(pack.to), timeZone };
  const rows: [string, string | Html][] = [
    [words.site, `${pack.siteName} (${pack.site})`],
    [words.period, interpolate(words.periodText, period)],
    [words.made, momentInWords(pack.madeAt, language, timeZone)],
    [
      words.head,
      figures.head.number === 0
        ? words.headNone
        : html`<code>${interpolate(words.headText, figures.head)}</code>`,
    ],
    [
      words.records,
      interpolate(words.recordsText, {
        records: number(figures.records),
        unsealed: number(figures.unsealed),
      }),
    ],
    [words.objections, number(figures.objections)],
    [words.removals, number(figures.removals)],
    ...(pack.stampedBy === undefined
      ? []
      : ([[words.stamp, interpolate(words.stampText, { url: pack.stampedBy })]] as [
          string,
          string,
        ][])),
  ];
  return html`<table class="facts">
    <caption>
      ${words.caption}
    </caption>
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const decisions = ({ figures, language }: PackManifest, words: Words) => {
  const { title, caption, action, count, none, actions } = words.decisions;
  const rows = Object.entries(figures.decisions).map(([name, value]) => ({
    head: actions[name as keyof typeof actions] ?? name,
    cells: [formattedNumber(value, language)],
  }));
  return html`<section>
    <h2>${title}</h2>
    ${rows.length === 0 ? html`<p>${none}</p>` : cardsTable(caption, [action, count], rows)}
    <p>${words.whole}</p>
  </section>`;
};

const link = ({ name }: PackedFile) => html`<a href="${name}">${name}</a>`;
const hash = ({ sha256 }: PackedFile) => html`<code>${sha256}</code>`;

const texts = ({ files, language }: PackManifest, { texts: words }: Words) => {
  const rows = files
    .filter(({ kind }) => kind === 'text')
    .map((file) => {
      const { surface = '', version, lang = '' } = file.about ?? {};
      return {
        head: html`<a href="${file.name}">${surfaceName(surface, language)}</a>`,
        cells: [version ?? words.noVersion, lang, { wraps: hash(file) }],
      };
    });
  return html`<section>
    <h2>${words.title}</h2>
    ${
      rows.length === 0
        ? html`<p>${words.none}</p>`
        : cardsTable(words.caption, Object.values(words.columns), rows)
    }
  </section>`;
};

const screenshots = ({ files, language }: PackManifest, { screenshots: words }: Words) => {
  const shown = files.filter(({ kind }) => kind === 'screenshot');
  if (shown.length === 0) return '';
  const told = ({ about = {} }: PackedFile) => {
    const { surface = '', lang = '', width = '' } = about;
    return interpolate(words.alt, {
      surface: surfaceName(surface, language),
      lang,
      width: words.widths[width as keyof typeof words.widths] ?? width,
    });
  };
  return html`<section>
    <h2>${words.title}</h2>
    <div class="shots">
      ${shown.map(
        (file) =>
          html`<figure class="${file.about?.['width'] ?? ''}">
            <a href="${file.name}"><img src="${file.name}" alt="${told(file)}" /></a>
            <figcaption>${told(file)}</figcaption>
          </figure>`,
      )}
    </div>
  </section>`;
};

const table = ({ files, language }: PackManifest, { files: words }: Words) => {
  const rows = files.map((file) => ({
    head: link(file),
    cells: [{ wraps: file.proves }, formattedNumber(file.bytes, language), { wraps: hash(file) }],
  }));
  return html`<section>
    <h2>${words.title}</h2>
    ${cardsTable(words.caption, Object.values(words.columns), rows)}
  </section>`;
};

const missing = ({ missing: lacks }: PackManifest, { missing: words }: Words) =>
  html`<section>
    <h2>${words.title}</h2>
    ${
      lacks.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ul>
            ${lacks.map(
              ({ kind, reason }) =>
                html`<li><strong>${words.kinds[kind]}</strong> – ${reason}</li>`,
            )}
          </ul>`
    }
  </section>`;

/** `index.html` of a pack: its table of contents, to be read from the folder it is in, or printed. */
export async function indexPage(pack: PackManifest): Promise<string> {
  const { language, siteName, from, to } = pack;
  const words = textsOf('evidence', language);
  const { proved, unproved, personal, verify } = words;
  const days = { name: siteName, from: shortDay(from, language), to: shortDay(to, language) };
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${words.title} – ${interpolate(words.of, days)}</title>
        <style>
          ${indexStyles}
        </style>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p>${interpolate(words.of, days)}</p>
          ${facts(pack, words)} ${missing(pack, words)} ${list(proved)} ${list(unproved)}
          ${list(personal, personal.lead)} ${decisions(pack, words)} ${texts(pack, words)}
          ${screenshots(pack, words)} ${table(pack, words)}
          <section>
            <h2>${verify.title}</h2>
            <p>${verify.lead}</p>
            <p><code>${interpolate(verify.command, { file: packName(pack) })}</code></p>
            <p>${verify.alone} <a href="${MANIFEST}">${MANIFEST}</a></p>
          </section>
        </main>
      </body>
    </html>`;
  return `${String(await page)}\n`;
}

/** What a pack is called as a file. */
export const packName = ({ site, from, to }: Pick<PackManifest, 'site' | 'from' | 'to'>): string =>
  `limpide-${site}-${from}-${to}.zip`;
