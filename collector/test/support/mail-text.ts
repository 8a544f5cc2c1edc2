/** The text part of a mail, decoded. */
export const textOf = (source: string): string => {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(source)?.[1] ?? '';
  const bytes = part
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const isBase64 = /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: base64/.test(
    source.slice(0, source.indexOf(part) || undefined),
  );
  return Buffer.from(isBase64 ? part : bytes, isBase64 ? 'base64' : 'latin1').toString('utf8');
};
