/** Text that stands in Markdown as it is: no HTML, no emphasis, no template of Vue, no end of a cell. */
export const plain = (text) =>
  String(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>{}|*_~[\]]/g, (sign) => `&#${sign.codePointAt(0)};`)
    // What is quoted as code in a docstring stays code.
    .replace(/`([^`]+)`/g, '<code v-pre>$1</code>')
    .trim();

/** Code in a cell. */
export const code = (text) => `<code v-pre>${plain(String(text).replaceAll('`', '&#96;'))}</code>`;

/** A table in Markdown, one row a line. */
export const table = (head, rows) =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
