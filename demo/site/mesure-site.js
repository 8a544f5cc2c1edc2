// The site's own audience measure, dispensed from consent: four counts for the publisher alone, with no
// identifier of anybody. Each count obeys its own switch, and what a count keeps here goes when it stops.
(() => {
  const VISIT = 'softsystems_visite';
  const RETURN = 'softsystems_retour';
  const MONTHS = 13;

  /** Whether one of the four may count: the purpose is not objected to, nor the measure switched off. */
  const wanted = (measure) =>
    window.limpide.allows('mesure-site') &&
    window.limpide.decision?.measures.audience?.[measure] !== false;

  const send = (counted) =>
    fetch('/audience.json', {
      ...{ method: 'POST', keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer' },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(counted),
    }).catch(() => {
      // A count that is lost is lost.
    });

  /** The day of the last visit; the cookie ends thirteen months after the first, whatever comes later. */
  function daysSinceLastVisit() {
    const today = Math.floor(Date.now() / 86_400_000);
    const found = document.cookie.match(new RegExp(`(?:^|; )${RETURN}=(\\d+)\\.(\\d+)`));
    const end = new Date();
    end.setMonth(end.getMonth() + MONTHS);
    const until = found ? Number(found[2]) : Math.floor(end / 1000);
    document.cookie = `${RETURN}=${today}.${until}; Path=/; Expires=${new Date(until * 1000).toUTCString()}; SameSite=Lax`;
    return found ? today - Number(found[1]) : null;
  }

  const opened = Date.now();
  let counted = {};
  /** Counts what may be counted of this page and has not been. */
  function count() {
    const now = {};
    if (wanted('pages') && !counted.pages) now.pages = location.pathname;
    if (wanted('visits') && !sessionStorage.getItem(VISIT)) {
      sessionStorage.setItem(VISIT, '1');
      now.visits = 1;
      if (wanted('return')) now.return = daysSinceLastVisit();
    }
    counted = { ...counted, ...now };
    if (Object.keys(now).length > 0) send(now);
  }

  /** Leaves nothing of a count that has been stopped. */
  function stop() {
    if (!wanted('visits')) sessionStorage.removeItem(VISIT);
    if (!wanted('return')) document.cookie = `${RETURN}=; Path=/; Max-Age=0`;
  }

  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('main a[href]');
    if (link && wanted('activity')) send({ activity: new URL(link.href).pathname });
  });
  addEventListener('pagehide', () => {
    if (wanted('visits')) send({ seconds: Math.round((Date.now() - opened) / 1000) });
  });
  document.addEventListener('limpide-change', () => {
    stop();
    count();
  });
  stop();
  count();
})();
