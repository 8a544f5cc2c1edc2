/**
 * What an integrator writes for a product that blocks nothing itself. Its bytes count with that
 * product's. Sent to the page as text.
 */
export function activate(granted) {
  document.querySelectorAll('script[type="text/plain"][data-category]').forEach((old) => {
    if (!granted.includes(old.dataset.category)) return;
    const script = document.createElement('script');
    if (old.dataset.src) script.src = old.dataset.src;
    else script.text = old.text;
    old.replaceWith(script);
  });
  document.querySelectorAll('[data-embed]').forEach((place) => {
    if (!granted.includes(place.dataset.category)) return;
    const frame = document.createElement('iframe');
    frame.src = place.dataset.embed;
    frame.className = place.className;
    frame.title = place.title;
    place.replaceWith(frame);
  });
}
