const words = (button, noResults, reset, back, detailed, footer) => ({
  button: { buttonText: button, buttonAriaLabel: button },
  modal: {
    displayDetails: detailed,
    resetButtonTitle: reset,
    backButtonTitle: back,
    noResultsText: noResults,
    footer,
  },
});

/** What the search says. */
export const searchWords = {
  fr: words('Rechercher', 'Rien ne répond à', 'Effacer', 'Fermer', 'Afficher les extraits', {
    selectText: 'ouvrir',
    selectKeyAriaLabel: 'Entrée',
    navigateText: 'parcourir',
    navigateUpKeyAriaLabel: 'flèche haut',
    navigateDownKeyAriaLabel: 'flèche bas',
    closeText: 'fermer',
    closeKeyAriaLabel: 'Échap',
  }),
  en: words('Search', 'Nothing answers', 'Clear', 'Close', 'Show excerpts', {
    selectText: 'open',
    selectKeyAriaLabel: 'Enter',
    navigateText: 'move',
    navigateUpKeyAriaLabel: 'up arrow',
    navigateDownKeyAriaLabel: 'down arrow',
    closeText: 'close',
    closeKeyAriaLabel: 'Escape',
  }),
};
