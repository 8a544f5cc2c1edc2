import { TEXT } from '../content/model.mjs';
import { byHand } from './markup.mjs';

/** A banner of fifteen lines, written by hand into the page: what can hardly be beaten. @type {import('./index.mjs').Product} */
export const floor = {
  label: 'by hand, inline',
  selectors: {
    accept: '#f [data-c="1"]',
    customise: '#f [data-c="2"]',
    opened: '#f form button',
    listenRoot: '#f',
  },
  ...byHand,
  head: () =>
    '<style>#f{position:fixed;inset:auto 0 0;padding:1em;background:#fff;box-shadow:0 0 9px #0006;z-index:9}#f[hidden]{display:none}</style>',
  foot: () => `<div id="f" role="dialog" aria-label="Vie privée" hidden><p>${TEXT.body}</p>
<form hidden><label><input type="checkbox" checked disabled> Nécessaires</label> <label><input type="checkbox" name="measurement"> Mesure d’audience</label> <label><input type="checkbox" name="marketing"> Marketing</label> <button>Enregistrer mes choix</button></form>
<button data-c="1">Tout accepter</button> <button data-c="0">Tout refuser</button> <button data-c="2">Personnaliser</button></div>
<script>(${banner})(document)</script>`,
};

function banner(document) {
  const box = document.getElementById('f');
  const form = box.querySelector('form');
  function open(granted, tag) {
    for (const old of document.querySelectorAll(tag + '[data-category]')) {
      if (!granted.includes(old.dataset.category)) continue;
      const src = old.dataset.embed || old.dataset.src;
      const fresh = document.createElement(old.dataset.embed ? 'iframe' : 'script');
      fresh.className = old.className;
      fresh.title = old.title;
      if (src) fresh.src = src;
      else fresh.text = old.text;
      old.replaceWith(fresh);
    }
  }
  function go(granted) {
    open(granted, 'script');
    requestAnimationFrame(() => setTimeout(open, 0, granted, 'div'));
  }
  function choose(granted) {
    localStorage.choice = JSON.stringify(granted);
    box.hidden = true;
    go(granted);
  }
  if (localStorage.choice) return go(JSON.parse(localStorage.choice));
  box.hidden = false;
  box.onclick = ({ target }) => {
    const { c } = target.dataset;
    if (c === '2') form.hidden = false;
    else if (c) choose(c === '1' ? ['measurement', 'marketing'] : []);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    choose([...form].filter(({ name, checked }) => name && checked).map(({ name }) => name));
  };
}
