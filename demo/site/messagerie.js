const summary = document.querySelector('#bilan');
const list = document.querySelector('#messages');
let shown = '';

const element = (name, text = '', more = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, more);

/** A mail as its reader would show it: alone in a frame, without script. */
const message = ({ at, from, to, subject, html }) => {
  const article = element('article', '', { className: 'panel' });
  const frame = element('iframe', '', { title: subject, className: 'mail' });
  // Its links open here, in the whole window, and only when somebody presses them.
  frame.setAttribute('sandbox', 'allow-same-origin allow-top-navigation-by-user-activation');
  frame.srcdoc = html.replace('<head>', '<head><base target="_top">');
  frame.addEventListener('load', () => {
    frame.height = frame.contentDocument.documentElement.scrollHeight + 8;
  });
  const time = new Date(at).toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' });
  article.append(
    element('h2', subject),
    element('p', `De ${from}, à ${to}, reçu à ${time} (heure de Paris).`),
    frame,
  );
  return article;
};

/** Shows the mails as they are now, the latest first. */
async function refresh() {
  try {
    const mails = await (await fetch('/messagerie.json')).json();
    const ids = mails.map(({ id }) => id).join();
    if (ids !== shown) list.replaceChildren(...mails.map(message));
    shown = ids;
    const count = { 0: 'Aucun e‑mail pour le moment', 1: 'Un e‑mail' }[mails.length];
    summary.textContent = `${count ?? `${mails.length} e‑mails`}.`;
  } catch {
    summary.textContent = 'La messagerie n’a pas pu être lue. Actualisez pour réessayer.';
  }
}

document.querySelector('#actualiser').addEventListener('click', refresh);
addEventListener('focus', refresh);
setInterval(refresh, 3000);
refresh();
