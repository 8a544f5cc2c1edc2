// The sign-up in a dialog: one button opens it, Escape or "Fermer" closes it.
const dialog = document.querySelector('#lettre');
document.querySelector('#ouvrir-lettre').addEventListener('click', () => dialog.showModal());
