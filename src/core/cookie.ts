/** Values of every cookie of one name that this page can see: a domain and a host may both have one. */
export function readCookies(name: string): string[] {
  try {
    return ('; ' + document.cookie)
      .split(`; ${name}=`)
      .slice(1)
      .map((value) => decodeURIComponent(value.split(';')[0] as string));
  } catch {
    return [];
  }
}
