const show = (name, text) => {
  const element = document.querySelector(`[data-etat="${name}"]`);
  // Only what differs: the observer below sees every write.
  if (element.textContent !== text) element.textContent = text;
};
const date = (iso) => new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'long' });

/** The decision in words, as the page's own scripts can read it. */
function choice() {
  const { decision } = window.limpide ?? {};
  if (!decision) return 'Aucun pour le moment : tout est refusé';
  const allowed = (id) => (decision.purposes[id] ? 'acceptée' : 'refusée');
  const media = decision.purposes.media ? 'acceptés' : 'refusés';
  return `Mesure détaillée ${allowed('audience-advanced')}, contenus d’autres sites ${media}, jusqu’au ${date(decision.expiresAt)}`;
}

/** Reads the page again: what is allowed, what is loaded, what is kept. */
function refresh() {
  const loaded = document.querySelectorAll('main iframe[src], main img[src]').length;
  const cookies = document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0]);
  show('choix', choice());
  show('contenus', loaded === 0 ? 'Aucun' : `${loaded} sur 3`);
  show('cookies', cookies.join(', ') || 'Aucun');
}

document.querySelector('#inspecter').addEventListener('click', () => window.limpide?.inspect());
document.addEventListener('mesure-active', () => {
  show('mesure', `Active depuis ${new Date().toLocaleTimeString('fr-FR')}`);
  refresh();
});
document.addEventListener('limpide-ready', refresh);
document.addEventListener('limpide-change', refresh);
new MutationObserver(refresh).observe(document.querySelector('main'), {
  subtree: true,
  attributeFilter: ['src'],
  childList: true,
});
refresh();
