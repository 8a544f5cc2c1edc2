const summary = document.querySelector('#bilan');
const put = (name, text) => {
  document.querySelector(`[data-compte=${name}]`).textContent = text;
};

/** "/ressources : 3, / : 1", the most frequent first. */
const listed = (counts) =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what}\u202f: ${count}`)
    .join(', ') || 'Rien n’est compté';

const minutes = (seconds) =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/** Shows the totals as the site has them now. */
async function refresh() {
  try {
    const totals = await (await fetch('/audience.json')).json();
    put('pages', listed(totals.pages));
    put(
      'visites',
      totals.visits
        ? `${totals.visits}, ${minutes(Math.round(totals.seconds / totals.visits))} en moyenne`
        : 'Rien n’est compté',
    );
    put('activite', listed(totals.activity));
    put('retour', listed(totals.return));
    summary.textContent = `Totaux à ${new Date().toLocaleTimeString('fr-FR')}.`;
  } catch {
    summary.textContent = 'Les totaux n’ont pas pu être lus. Actualisez pour réessayer.';
  }
}

document.querySelector('#actualiser').addEventListener('click', refresh);
document.querySelector('#vider').addEventListener('click', async () => {
  await fetch('/audience.json', { method: 'DELETE' });
  await refresh();
});
refresh();
