/** The parameter of a signed link. */
const PARAMETER = 'choix';

let token = '';

/**
 * The token of a signed link, taken out of the address as soon as it is read, so that it is in no
 * history, no bookmark and no referrer. It lives as long as the page, and is written nowhere.
 */
export function takeToken(): string {
  const url = new URL(location.href);
  const given = url.searchParams.get(PARAMETER);
  if (given !== null) {
    token = given;
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url);
  }
  return token;
}
