/** What is inside shows until the policy is there, and stays where it cannot be had. */
export default function Policy() {
  return (
    <main>
      <limpide-policy version="2026-11-28">
        <p>
          Nos coordonnées : <a href="mailto:donnees@exemple.fr">donnees@exemple.fr</a>
        </p>
      </limpide-policy>
    </main>
  );
}
