import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';

/** What waits is written as it is; once it is allowed, Limpide gives the frame its address. */
@Component({
  template: `
    <main>
      <h1>Limpide et Angular</h1>
      <iframe
        title="Une vidéo"
        width="560"
        height="315"
        data-purpose="media"
        data-service="video"
        data-src="https://video.example/42"
      ></iframe>
    </main>
  `,
})
export class Home {}

/** What is inside shows until the policy is there, and stays where it cannot be had. */
@Component({
  // Angular looks for a component behind every tag that it does not know.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <limpide-policy version="2026-11-28">
        <p>Nos coordonnées : <a href="mailto:donnees@exemple.fr">donnees@exemple.fr</a></p>
      </limpide-policy>
    </main>
  `,
})
export class Policy {}

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav><a routerLink="/">Accueil</a> <a routerLink="/confidentialite">Confidentialité</a></nav>
    <router-outlet />
    <footer><button type="button" data-limpide="open">Gérer mes cookies</button></footer>
  `,
})
export class App {}
