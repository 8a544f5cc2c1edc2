import { escapeHtml } from './escape-html.js';

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:80rem;margin:0 auto;padding:16px 24px 48px;overflow-wrap:break-word}
h1{line-height:1.2}h2{margin:40px 0 8px;line-height:1.25}h3{margin:24px 0 4px}
table{width:100%;border-collapse:collapse;margin:12px 0}
th,td{padding:8px;border:1px solid #8888;text-align:start;vertical-align:top}
caption{font-weight:600;text-align:start;padding:4px 0}thead th{background:#8882}
.sheet th[scope=row]{width:26%}small{font-weight:400}.questions{table-layout:fixed}.questions th:nth-child(3){width:13%}.questions th:nth-child(4){width:28%}.questions th:first-child{width:28%}.blank{height:3.5em}mark{background:#ffd54a;color:#111}
.meta{color:#666}@media(prefers-color-scheme:dark){.meta{color:#aaa}}
.scroll{overflow-x:auto}
@media(max-width:40rem){.sheet table,.sheet tbody,.sheet tr,.sheet th,.sheet td{display:block;width:auto!important;border:0;padding:2px 0}.sheet thead{display:none}.sheet tr{padding:8px 0;border-bottom:1px solid #8888}.blank{height:auto}.blank::before{content:"…"}}
@media print{body{max-width:none;padding:0;font-size:10pt}.sheet{break-inside:avoid}a{color:inherit}mark{background:none;border:1px solid}}`;

/** A document of the organisation's own, to be printed or filed: one file, no script, no request. */
export const printedHtml = (title: string, language: string, body: string, style = ''): string =>
  `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
