/** Values of every cookie of one name that this page can see: a domain and a host may both have one. */
export function readCookies(name: string): string[] {
  try {
    return document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(name + '='))
      .map((pair) => decodeURIComponent(pair.slice(name.length + 1)));
  } catch {
    return [];
  }
}
