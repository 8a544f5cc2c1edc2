// The player of the third party: an animation stands for the film.
const params = new URLSearchParams(location.search);
const scene = document.querySelector('#scene');
const pause = document.querySelector('#pause');
document.querySelector('#titre').textContent = params.get('titre') ?? document.title;
document.querySelector('#tiers').textContent = `Affichée par ${location.host}`;
scene.dataset.scene = params.get('scene') ?? 'vague';
pause.addEventListener('click', () => {
  const stopped = scene.classList.toggle('stopped');
  pause.setAttribute('aria-pressed', stopped);
});
