import type { Translate } from '../../../src/i18n/translate.js';
import type { Project } from '../input/project.js';
import { escapeHtml } from './escape-html.js';
import { fragmentHtml } from './fragment.js';

/** What machines read: the page, its version and who publishes it (schema.org, JSON-LD). */
function linkedData({ document, config }: Project): string {
  const { name, email, phone, website, address } = config.organisation;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: document.title,
    inLanguage: document.language,
    version: document.version,
    datePublished: document.date,
    publisher: {
      '@type': 'Organization',
      name,
      email,
      telephone: phone,
      url: website,
      address: address && {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: address.country,
      },
    },
  };
  // No text may end the script element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:68ch;margin:0 auto;padding:16px;overflow-wrap:break-word}
table{width:100%;border-collapse:collapse}th,td{padding:6px 8px;border-bottom:1px solid;text-align:start;vertical-align:top}
caption{font-weight:600;text-align:start}dt{font-weight:600}dd{margin:0 0 8px}
@media(max-width:40rem){table,caption,tbody,tr,th,td{display:block}thead{display:none}th,td{border:0;padding:2px 0}tr{padding:8px 0;border-bottom:1px solid}}
@media print{nav{display:none}a[href^="https"]::after{content:" (" attr(href) ")"}}`;

/** A whole page, to be served as it is: no script, no request, its few lines of style inside. */
export function pageHtml(project: Project, t: Translate): string {
  const { document, config } = project;
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)} – ${escapeHtml(config.organisation.name)}</title>
<style>${STYLE}</style>
<script type="application/ld+json">${linkedData(project)}</script>
</head>
<body>
<main>
${fragmentHtml(project, t)}
</main>
</body>
</html>`;
}
