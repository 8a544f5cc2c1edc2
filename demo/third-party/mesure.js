// The audience tool of a third party, as such tools are: an identifier on the visited site, and one
// request a page. It knows nothing of Limpide, and asks nobody.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const NAME = '_mesure_id';
  const MAX_AGE = 13 * 30 * 86_400;
  const known = document.cookie.match(new RegExp(`(?:^|; )${NAME}=([^;]+)`))?.[1];
  const id = known ?? Math.random().toString(36).slice(2, 14);
  document.cookie = `${NAME}=${id}; Path=/; Max-Age=${MAX_AGE}; SameSite=Lax`;

  /** Sends a hit; `window.mesure('lecture')` counts an event. */
  window.mesure = (event) => {
    const hit = new URL('/mesure', origin);
    hit.search = new URLSearchParams({ evenement: event, page: location.pathname, visiteur: id });
    new Image().src = hit.href;
  };
  window.mesure(known ? 'page' : 'premiere-visite');
})();
