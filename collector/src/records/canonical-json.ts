/**
 * JSON with its keys in order and no spaces, so that one value has one text and one hash: the
 * subset of RFC 8785 that our bodies need (strings, booleans, null, integers).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // UTF-16 code units, as the RFC wants: the default order of sort().
  const members = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
