import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Limpide et Next', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <head>
        <script async src="/limpide/limpide.js" data-config="/limpide.json" />
        <script
          type="text/plain"
          data-purpose="audience-advanced"
          data-service="mesure"
          data-src="https://mesure.example/mesure.js"
        />
      </head>
      <body>
        <nav>
          <Link href="/">Accueil</Link> <Link href="/confidentialite">Confidentialité</Link>
        </nav>
        {children}
        <footer>
          <button type="button" data-limpide="open">
            Gérer mes cookies
          </button>
        </footer>
      </body>
    </html>
  );
}
