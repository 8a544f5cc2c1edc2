export interface PageParts {
  title?: string;
  head?: string;
  body?: string;
  /** Attributes of Limpide's script tag; null leaves the tag out. */
  script?: string | null;
}

/** A small page of a site that has dropped the script tag in. */
export const html = ({
  title = 'Essai',
  head = '',
  body = '',
  script = '',
}: PageParts): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${script === null ? '' : `<script src="/limpide/limpide.js" data-config="/limpide.json" ${script}></script>`}
${head}
</head>
<body>
<main>
<h1>${title}</h1>
<p><a href="/autre">Une autre page</a></p>
${body}
</main>
</body>
</html>`;
