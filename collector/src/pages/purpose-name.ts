/** The purposes that Limpide knows by name. Those that an owner adds are shown by their id. */
const names: Record<string, string> = {
  audience: 'Mesure d’audience',
  'audience-advanced': 'Mesure d’audience avancée',
  personalisation: 'Personnalisation',
  advertising: 'Publicité',
  media: 'Contenus externes',
  social: 'Réseaux sociaux',
};

export const purposeName = (id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id;
