import type { Context } from 'hono';
import {
  CHOICE_COOKIE,
  choiceCookieOf,
  timeOf,
} from '@limpide/contract/kinds/decision/choice-cookie';
import type { DecisionRecord } from '@limpide/contract/kinds/decision/message';
import type { Site } from '../../../sites/sites.js';

/** What the request brings under the name of the choice: a domain and its parent may both have one. */
const cookiesOf = (context: Context): string[] =>
  (context.req.header('cookie') ?? '')
    .split(/;\s*/)
    .filter((pair) => pair.startsWith(`${CHOICE_COOKIE}=`))
    .map((pair) => pair.slice(CHOICE_COOKIE.length + 1));

/** Whether the page and we are one origin: the browser says so, or, before 2023, the Host does. */
const isSameOrigin = (context: Context, origin: string): boolean => {
  const said = context.req.header('sec-fetch-site');
  return said === undefined
    ? context.req.header('host') === new URL(origin).host
    : said === 'same-origin';
};

/** Decisions after which questions may be open: their cookie says so, and the record does not. */
const isPartial = ({ action }: DecisionRecord): boolean =>
  action === 'embed' || action === 'import';

/**
 * Writes the cookie of a choice once more, from the server, for browsers that drop what scripts have
 * written after seven days. Only for a decision that has just been stored, from a page of this very
 * origin, and only over what the page itself has written: the same choice, or an older one. So
 * neither a record that comes late nor one that comes again brings an older choice back, and who has
 * cleared their cookies gets none.
 */
export function setChoiceCookie(
  context: Context,
  site: Site,
  record: DecisionRecord,
  now: Date,
): void {
  const { serverCookie } = site;
  if (!serverCookie || context.req.header('origin') !== record.origin) return;
  if (!isSameOrigin(context, record.origin)) return;
  const ours = choiceCookieOf(record);
  if (!ours || ours.e * 1000 <= now.valueOf()) return;

  const kept = cookiesOf(context);
  const latest = Math.max(...kept.flatMap((value) => timeOf(value) ?? []));
  const isKept = kept.includes(ours.value) && latest === ours.t;
  // Without any choice in the request the latest is -∞: nothing to follow.
  const follows = Number.isFinite(latest) && latest < ours.t && !isPartial(record);
  if (!isKept && !follows) return;

  const domain = serverCookie === true ? undefined : serverCookie.domain;
  context.header(
    'set-cookie',
    `${CHOICE_COOKIE}=${ours.value};Path=/;SameSite=Lax;Expires=${new Date(ours.e * 1000).toUTCString()}` +
      (record.origin.startsWith('https:') ? ';Secure' : '') +
      (domain ? `;Domain=${domain}` : ''),
  );
}
