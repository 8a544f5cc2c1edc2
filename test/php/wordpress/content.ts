import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { MariaDb } from './mariadb.js';

const run = promisify(execFile);

/** Runs PHP within a site, as a program of the owner's would, and gives what it writes. */
export async function within(
  wordpress: string,
  mariadb: MariaDb,
  database: string,
  code: string,
): Promise<string> {
  const env = {
    ...process.env,
    LIMPIDE_TEST_DB: database,
    LIMPIDE_TEST_HOST: mariadb.host,
    LIMPIDE_TEST_LOG: '/dev/stderr',
  };
  const { stdout } = await run('php', ['-r', `require '${wordpress}/wp-load.php'; ${code}`], {
    env,
  });
  return stdout;
}

/** Pages that the tests read: a title, and what an editor would have written. */
export const PAGES: Record<string, string> = {
  videos:
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=x","type":"video","providerNameSlug":"youtube"} --><figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=x\n</div></figure><!-- /wp:embed -->',
  undeclared: 'Voyez :\n\nhttps://vimeo.com/1\n\nFin.',
  surfaces:
    '[limpide_rights][limpide_newsletter source="<b>pied" compact="1"][limpide_open]<!-- wp:limpide/data /--><!-- wp:limpide/manager {"align":"wide"} /-->[limpide_policy][limpide_choices]',
};

/** PHP that makes pages of them. */
export const writePages = (pages: Record<string, string>): string =>
  Object.entries(pages)
    .map(([name, content]) => {
      const text = Buffer.from(content).toString('base64');
      return `wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_name' => '${name}', 'post_title' => '${name}', 'post_content' => wp_slash(base64_decode('${text}'))]);`;
    })
    .join('\n');
