import { Link, Route, Routes } from 'react-router';

/** What waits is written as it is; once it is allowed, Limpide gives the frame its address. */
const Home = () => (
  <main>
    <h1>Limpide et React</h1>
    <iframe
      title="Une vidéo"
      width={560}
      height={315}
      data-purpose="media"
      data-service="video"
      data-src="https://video.example/42"
    />
  </main>
);

/** What is inside shows until the policy is there, and stays where it cannot be had. */
const Policy = () => (
  <main>
    <limpide-policy version="2026-11-28">
      <p>
        Nos coordonnées : <a href="mailto:donnees@exemple.fr">donnees@exemple.fr</a>
      </p>
    </limpide-policy>
  </main>
);

export const App = () => (
  <>
    <nav>
      <Link to="/">Accueil</Link> <Link to="/confidentialite">Confidentialité</Link>
    </nav>
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/confidentialite" element={<Policy />} />
    </Routes>
    <footer>
      <button type="button" data-limpide="open">
        Gérer mes cookies
      </button>
    </footer>
  </>
);
