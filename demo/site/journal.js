const summary = document.querySelector('#bilan');
const rows = document.querySelector('#requetes');
const table = document.querySelector('.scroll');

const cell = (text, name = 'td') => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};

const readable = (address) => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

const row = ({ at, method, path, referrer, cookies }) => {
  const element = document.createElement('tr');
  const time = new Date(at).toLocaleTimeString('fr-FR');
  element.append(
    cell(time),
    cell(`${method} ${readable(path)}`, 'th'),
    cell(readable(referrer) || 'Non précisé'),
    cell(cookies || 'Aucun'),
  );
  element.querySelector('th').scope = 'row';
  return element;
};

/** Shows the requests as the third party has them now, the latest first. */
async function refresh() {
  try {
    const answer = await fetch('/journal.json');
    const requests = await answer.json();
    rows.replaceChildren(...requests.reverse().map(row));
    table.hidden = requests.length === 0;
    const now = new Date().toLocaleTimeString('fr-FR');
    const count = { 0: 'Aucune requête reçue', 1: 'Une requête reçue' }[requests.length];
    summary.textContent = `${count ?? `${requests.length} requêtes reçues`}, à ${now}.`;
  } catch {
    summary.textContent = 'Le journal n’a pas pu être lu. Actualisez pour réessayer.';
  }
}

document.querySelector('#actualiser').addEventListener('click', refresh);
document.querySelector('#vider').addEventListener('click', async () => {
  await fetch('/journal.json', { method: 'DELETE' });
  await refresh();
});
refresh();
