import {
  startThirdParty,
  type ThirdParty,
  type ThirdPartyAnswer,
} from '../../../demo/server/third-party.mjs';

/** What a tracker does: it says that it ran, writes in the page's own storage, and calls home. */
const script = (id: string, origin: string): string => `
(window.ran ||= []).push(${JSON.stringify(id)});
document.cookie = 't_probe=' + ${JSON.stringify(id)} + '; Path=/; Max-Age=3600';
try { localStorage.setItem('t_probe', ${JSON.stringify(id)}); } catch {}
new Image().src = ${JSON.stringify(`${origin}/hit?id=${id}`)};
`;

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const EMBED =
  '<!doctype html><html lang="fr"><title>Contenu du tiers</title><p>Contenu du tiers</p>';

/**
 * The third party of the tests. It sets a cookie on whoever calls.
 *
 * `/run.js?id=a` says `a` in `window.ran`, keeps something and calls home; `/module.js` is the same
 * as a module; `/quiet.js` does no more than say `a`. With `&after=b` it
 * answers only once `/run.js?id=b` has been asked for, which orders answers without any clock.
 */
export async function startProbes(): Promise<ThirdParty> {
  const asked = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();

  const content = async (url: URL): Promise<ThirdPartyAnswer | undefined> => {
    const { id = 'run', after } = Object.fromEntries(url.searchParams);
    asked.add(id);
    for (const go of waiting.get(id) ?? []) go();
    if (after && !asked.has(after))
      await new Promise<void>((resolve) =>
        waiting.set(after, [...(waiting.get(after) ?? []), resolve]),
      );
    switch (url.pathname) {
      case '/run.js':
      case '/module.js':
        return { type: 'text/javascript', body: script(id, url.origin) };
      case '/quiet.js':
        return {
          type: 'text/javascript',
          body: `(window.ran ||= []).push(${JSON.stringify(id)})`,
        };
      case '/embed.html':
        return { type: 'text/html; charset=utf-8', body: EMBED };
      case '/style.css':
        return { type: 'text/css', body: ':root { --t-probe: applied; }' };
      case '/pixel.gif':
      case '/hit':
        return { type: 'image/gif', body: PIXEL };
      default:
        return undefined;
    }
  };

  const third: ThirdParty = await startThirdParty(async (_request, url) => {
    const answer = await content(url);
    return (
      answer && {
        ...answer,
        headers: { 'set-cookie': 'third_id=seen; Path=/; SameSite=None; Secure; Partitioned' },
      }
    );
  });
  return third;
}
