import type { ByLanguage } from './catalogue-file.js';

/** What is said to people of several services, or of what several of them store: once, in each language. */
export const commonTexts = {
  recognises: {
    fr: 'Reconnaît le navigateur d’une visite à l’autre.',
    en: 'Recognises the browser from one visit to the next.',
  },
  recognisesForAds: {
    fr: 'Reconnaît le navigateur pour la publicité.',
    en: 'Recognises the browser for advertising.',
  },
  robots: {
    fr: 'Distingue les personnes des robots et prévient la fraude.',
    en: 'Tells people from robots and prevents fraud.',
  },
  unstated: {
    fr: 'Écrit par ce service ; son utilité n’est pas renseignée.',
    en: 'Written by this service; what it is for is not stated.',
  },
  visit: {
    fr: 'Réunit ce qui se passe pendant une même visite.',
    en: 'Joins what happens during one visit.',
  },
  preferences: {
    fr: 'Retient des préférences d’affichage ou de lecture.',
    en: 'Remembers display or playback preferences.',
  },
  capabilities: {
    fr: 'Vérifie ce que le navigateur accepte.',
    en: 'Checks what the browser accepts.',
  },
  conversion: {
    fr: 'Relie un achat ou une inscription au clic sur une annonce.',
    en: 'Links a purchase or a sign-up to a click on an ad.',
  },
  views: { fr: 'Compte les pages ou les contenus vus.', en: 'Counts pages or contents viewed.' },
  chat: {
    fr: 'Permet de discuter en direct avec l’éditeur du site.',
    en: 'Lets you chat with the site’s publisher.',
  },
  ownConsent: {
    fr: 'Retient un refus ou un accord donné à ce service.',
    en: 'Remembers a refusal or an agreement given to this service.',
  },
  conversation: {
    fr: 'Retrouve la conversation et son auteur.',
    en: 'Finds the conversation and its author again.',
  },
  affiliates: {
    fr: 'Rémunère les sites qui ont envoyé une visite.',
    en: 'Pays sites that have sent a visit.',
  },
  account: {
    fr: 'Reconnaît un compte ouvert chez ce service.',
    en: 'Recognises an account open with this service.',
  },
  journeys: {
    fr: 'Mesure les visites et les parcours sur le site.',
    en: 'Measures visits and journeys on the site.',
  },
  recordings: {
    fr: 'Enregistre les parcours et les clics pour améliorer les pages.',
    en: 'Records journeys and clicks to improve pages.',
  },
  adverts: {
    fr: 'Affiche des annonces et en mesure l’effet.',
    en: 'Shows ads and measures what they bring.',
  },
  captcha: {
    fr: 'Distingue les personnes des robots avant l’envoi d’un formulaire.',
    en: 'Tells people from robots before a form is sent.',
  },
} satisfies Record<string, ByLanguage>;
