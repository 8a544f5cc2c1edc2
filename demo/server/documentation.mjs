import { buildDocumentation, SITE } from '../../documentation/build/build.mjs';
import { readFrom } from './files.mjs';

const html = 'text/html; charset=utf-8';

const waiting = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>Documentation</title>
<p role="status">La documentation se construit, en une demi-minute environ. Cette page se recharge d’elle-même.</p>
</html>`;

/**
 * The documentation below `/documentation/`, built when it is first asked for, so that nothing else
 * waits for it. Answers a page that says so meanwhile.
 *
 * @returns {(path: string) => Promise<object | undefined>} `path` is below `/documentation`
 */
export function documentation() {
  let state = 'unasked';
  const build = () => {
    state = 'building';
    buildDocumentation().then(
      () => (state = 'built'),
      (error) => {
        console.error(error.message);
        state = 'unasked';
      },
    );
  };
  return async (path) => {
    if (!path.startsWith('/')) return { status: 301, headers: { location: '/documentation/' } };
    if (state === 'unasked') build();
    if (state === 'building')
      return { status: 503, type: html, body: waiting, headers: { 'retry-after': '2' } };
    const file = path.slice(1).replace(/(^|\/)$/, '$1index.html');
    const found = await readFrom(SITE, file);
    return found ?? { ...(await readFrom(SITE, '404.html')), status: 404 };
  };
}
