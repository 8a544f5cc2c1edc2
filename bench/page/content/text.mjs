/** The words of the measured page: a company that does not exist, drawn so that each run has the same bytes. */

/** A small generator of numbers between 0 and 1, the same for the same seed. */
export const drawn = (seed) => () =>
  (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const SENTENCES =
  `Notre atelier de Villeurbanne conçoit des capteurs de température pour les serres maraîchères depuis 1998.
Chaque appareil est assemblé à la main, étalonné pendant douze heures puis expédié sous deux jours ouvrés.
Nos clients gagnent en moyenne dix-huit pour cent sur leur facture d’énergie dès la première saison.
La télémétrie fonctionne sans abonnement : les mesures restent sur la passerelle de l’exploitation.
Un technicien se déplace dans toute la région Auvergne-Rhône-Alpes, y compris en zone de montagne.
Le tableau de bord affiche l’humidité du sol, le point de rosée et la vitesse du vent en temps réel.
Vous recevez une alerte par SMS lorsque la température descend sous le seuil que vous avez choisi.
Les pièces détachées demeurent disponibles quinze ans après l’arrêt d’une gamme.
Nous formons gratuitement deux personnes par site lors de la mise en service.
L’étude agronomique préalable comprend un relevé de terrain et une simulation sur trois années climatiques.
La coopérative des Coteaux a réduit ses traitements fongicides d’un quart grâce au modèle mildiou.
Nos boîtiers supportent les jets d’eau, la poussière et les écarts de température de moins trente à plus soixante degrés.
Le financement peut être étalé sur trente-six mois sans frais auprès de nos partenaires bancaires.
Les données s’exportent au format CSV ou par une interface de programmation documentée.
L’équipe support répond en moins de quatre heures, du lundi au samedi midi.
Nous publions chaque trimestre un indice de fiabilité fondé sur les retours de terrain.
Le recyclage des batteries est pris en charge par notre filière locale à Saint-Étienne.
Une application mobile hors ligne permet de consulter les relevés au milieu des parcelles.
Les communes utilisent nos stations pour arroser les espaces verts au plus juste.
Le partenariat avec l’école d’horticulture accueille chaque année six apprentis.
La précision annoncée est vérifiée par un laboratoire indépendant accrédité.
Nos tarifs sont publics et identiques pour tous, sans remise dissimulée.
Un simulateur en ligne estime le nombre de sondes nécessaires selon la surface cultivée.
La garantie couvre la foudre, le gel et les rongeurs, trois causes fréquentes de panne.
Le micrologiciel se met à jour à distance, la nuit, sans interrompre l’irrigation.
Trente-deux viticulteurs du Beaujolais témoignent de leur expérience dans notre recueil annuel.
Les serristes apprécient le pilotage automatique des ouvrants et des écrans thermiques.
Nos antennes couvrent jusqu’à onze kilomètres en terrain dégagé.
L’empreinte carbone d’un capteur est compensée en moins de sept semaines d’utilisation.
La maintenance préventive est planifiée en dehors des périodes de récolte.`.split('\n');

const HEADINGS = [
  'Mesurer pour mieux cultiver',
  'Une fabrication locale',
  'Des données qui vous appartiennent',
  'Irrigation au plus juste',
  'Ils nous font confiance',
  'Un accompagnement humain',
  'Questions fréquentes',
  'Notre engagement environnemental',
  'Tarifs et financement',
  'Actualités de l’atelier',
  'Rejoindre l’équipe',
  'Nous rencontrer',
];

/** Twelve sections of prose. @param {string} frames markup of the embeds, which stands in the fourth */
export function article(frames) {
  const next = drawn(42);
  const sentence = () => SENTENCES[Math.floor(next() * SENTENCES.length)];
  const paragraph = () => `<p>${Array.from({ length: 5 }, sentence).join('\n')}</p>`;
  const card = (at) => (n) =>
    `<li><strong>Offre ${n}</strong><span>${sentence()}</span><a href="#s${at}">En savoir plus</a></li>`;
  return HEADINGS.map((heading, at) => {
    const prose = Array.from({ length: 5 }, paragraph).join('\n');
    const cards = at % 3 === 2 ? `<ul class="cards">${[1, 2, 3].map(card(at)).join('')}</ul>` : '';
    return `<section id="s${at}">\n<h2>${heading}</h2>\n${prose}\n${at === 3 ? frames : ''}${cards}\n</section>`;
  }).join('\n');
}
