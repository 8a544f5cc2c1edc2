import { FRAMES, categoryOf } from './model.mjs';
import { article } from './text.mjs';

export const STYLES = `*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#20302a;background:#fff}
header{display:flex;justify-content:space-between;align-items:center;padding:12px 5vw;background:#0f3d2e;color:#fff}
header nav a{color:#fff;margin-left:1em;text-decoration:none}.hero{position:relative}.hero img{display:block;width:100%;height:auto;aspect-ratio:1200/500}
.hero h1{margin:0;padding:24px 5vw;font-size:clamp(1.6rem,4vw,3rem);line-height:1.15}main{max-width:60rem;margin:0 auto;padding:0 5vw}
section{padding:1.2rem 0;border-bottom:1px solid #dde6e1}h2{font-size:1.6rem;margin:.4em 0}.cards{list-style:none;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));padding:0}
.cards li{border:1px solid #cfe0d8;border-radius:8px;padding:1rem;display:flex;flex-direction:column;gap:.5rem}.cards a{color:#0f6d4a}
.embed{width:100%;max-width:560px;height:315px;border:0;background:#e8efeb;display:block;margin:1rem 0}footer{padding:2rem 5vw;background:#0b2a20;color:#d8e8e0}footer a{color:#fff}
@media(max-width:600px){header nav{display:none}}`;

/**
 * The page with a product on it, and nothing that one product has and another has not beyond what
 * its own documentation asks for.
 *
 * @param {import('../products/index.mjs').Product} product
 * @param {import('./model.mjs').Model} model
 * @param {string} folder where the product's files are, from the root of the site
 */
export function page(product, model, folder) {
  const frames = FRAMES.map((frame) => product.frame(frame, model)).join('\n');
  const scripts = model.scripts.map((script) => product.script(script, categoryOf(model, script)));
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Serres &amp; Capteurs</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
${product.head?.(folder, model) ?? ''}
</head>
<body>
<header><strong>Serres &amp; Capteurs</strong><nav><a href="#s0">Solutions</a><a href="#s4">Clients</a><a href="#s8">Tarifs</a><a href="#s11">Contact</a></nav></header>
<div class="hero"><img src="/hero.png" width="1200" height="500" alt="Serre maraîchère au lever du jour" fetchpriority="high"><h1>Des capteurs sobres pour des cultures généreuses</h1></div>
<main>
${article(frames)}
</main>
<footer><p>Serres &amp; Capteurs SAS, 12 rue des Primeurs, 69100 Villeurbanne. <a href="/confidentialite">Confidentialité</a></p></footer>
${scripts.join('\n')}
${product.foot?.(folder, model) ?? ''}
</body>
</html>`;
}
