import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { callPlugin } from './plugin-functions.js';

const PLUGIN = fileURLToPath(new URL('../../integrations/wordpress/limpide/', import.meta.url));
const run = promisify(execFile);

const RULES = {
  left: ['exemple.fr', '*.exemple.fr'],
  services: {
    youtube: { hosts: ['www.youtube.com', 'youtube.com'], purposes: ['media'], declared: true },
    'x-embed': { hosts: ['platform.twitter.com'], purposes: ['social'], declared: true },
    vimeo: { hosts: ['player.vimeo.com'], purposes: ['media'], declared: false },
    ga4: { hosts: ['tags.example'], purposes: ['audience-advanced'], declared: false },
    gtm: { hosts: ['tags.example'], purposes: ['advertising'], declared: true },
  },
  purpose: 'media',
};
const gate = (html: string) => callPlugin<string>('gate_html', html, RULES);

test('every file is PHP that PHP reads', async () => {
  const files = (await readdir(PLUGIN, { recursive: true })).filter((name) =>
    name.endsWith('.php'),
  );
  assert.ok(files.length >= 12);
  for (const file of files) await run('php', ['-l', join(PLUGIN, file)]);
});

describe('what a page embeds waits', () => {
  const held = 'data-purpose="media" data-service="youtube"';
  for (const [what, html, expected] of [
    [
      'a video, with what else its element says',
      `<p>a</p><iframe title="L&#8217;été" width="500" src="https://www.youtube.com/embed/x?a=1&amp;b=2" allowfullscreen></iframe>`,
      `<p>a</p><iframe title="L&#8217;été" width="500" data-limpide-src="https://www.youtube.com/embed/x?a=1&amp;b=2" allowfullscreen ${held}></iframe>`,
    ],
    [
      'capitals, other quotes, line ends and references within the address',
      `<IFRAME SRC='ht&#116;ps:/\t/WWW.youtube.com:443/embed/"x'></IFRAME>`,
      `<IFRAME data-limpide-src="ht&#116;ps:/\t/WWW.youtube.com:443/embed/&quot;x" ${held}></IFRAME>`,
    ],
    [
      'an address without a scheme, by backslashes, without quotes',
      '<iframe src=\\\\youtube.com\\x></iframe>',
      `<iframe data-limpide-src="\\\\youtube.com\\x" ${held}></iframe>`,
    ],
    [
      'a name and a password before the host',
      '<iframe src="//exemple.fr@www.youtube.com/x"></iframe>',
      `<iframe data-limpide-src="//exemple.fr@www.youtube.com/x" ${held}></iframe>`,
    ],
    [
      'the first of two addresses, which is the one that browsers take',
      '<iframe src="https://youtube.com/1" src="/own"></iframe>',
      `<iframe data-limpide-src="https://youtube.com/1" ${held}></iframe>`,
    ],
    [
      'a document within an attribute',
      '<iframe srcdoc="&lt;img src=//www.youtube.com/p.png&gt;"></iframe>',
      `<iframe data-limpide-srcdoc="&lt;img src=//www.youtube.com/p.png&gt;" ${held}></iframe>`,
    ],
    [
      'the script of a post',
      '<blockquote>…</blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      '<blockquote>…</blockquote><script type="text/plain" async data-limpide-src="https://platform.twitter.com/widgets.js" data-purpose="social" data-service="x-embed"></script>',
    ],
    [
      'where two services share a host, the one that is declared',
      '<script type="module" src="https://tags.example/t.js"></script>',
      '<script type="text/plain" data-limpide-src="https://tags.example/t.js" data-type="module" data-purpose="advertising" data-service="gtm"></script>',
    ],
    [
      'what shows where there is no script',
      '<noscript><img src="https://www.youtube.com/p.gif"/></noscript>',
      `<noscript><img data-limpide-src="https://www.youtube.com/p.gif" ${held} /></noscript>`,
    ],
    [
      'an object',
      '<object data="https://youtube.com/v/x"></object>',
      `<object data-limpide-src="https://youtube.com/v/x" ${held}></object>`,
    ],
    [
      'what no service of the configuration has, with a link instead',
      '<iframe src="https://player.vimeo.com/video/1"></iframe>',
      '<a class="limpide-undeclared" rel="noopener" href="https://player.vimeo.com/video/1">player.vimeo.com</a><iframe data-limpide-src="https://player.vimeo.com/video/1" hidden data-purpose="media" data-service="vimeo"></iframe>',
    ],
    [
      'what nobody knows',
      '<script src="//nobody.example/x.js"></script>',
      '<script type="text/plain" data-limpide-src="//nobody.example/x.js" data-purpose="media" data-service="nobody.example"></script>',
    ],
  ] as const)
    test(what, async () => {
      const once = await gate(html);
      assert.equal(once, expected);
      assert.equal(await gate(once), once, 'twice is once');
    });

  for (const [what, html] of [
    [
      'the site’s own',
      '<iframe src="/carte"></iframe><script src="https://exemple.fr/a.js"></script>',
    ],
    ['a sub-domain let pass', '<iframe src="https://reservation.exemple.fr/"></iframe>'],
    [
      'what is gated by hand',
      '<iframe data-purpose="social" src="https://youtube.com/x"></iframe>',
    ],
    ['a picture of a host that nobody knows', '<img src="https://cdn.example/a.png">'],
    [
      'data for programs',
      '<script type="application/ld+json" src="https://youtube.com/x"></script>',
    ],
    ['text of a script', `<script>a = '<iframe src="https://youtube.com/x">'</script>`],
    ['text of a field', '<textarea><iframe src="https://youtube.com/x"></iframe></textarea>'],
    ['a comment', '<!-- <iframe src="https://youtube.com/x"></iframe> -->'],
    ['text that is no tag', 'a < b <3 <iframe'],
  ] as const)
    test(`but not ${what}`, async () => assert.equal(await gate(html), html));
});

test('a script by its handle waits with what goes with it; its data do not', async () => {
  const html =
    "<script id='s-js-before'>\nvar a = 1;\n</script>\n<script type='text/javascript' src='https://exemple.fr/s.js?ver=1' id='s-js'></script>\n<script type='application/json'>{}</script>";
  assert.equal(
    await callPlugin('gate_script_tag', html, 'audience-advanced', 'stats'),
    '<script type="text/plain" id="s-js-before" data-purpose="audience-advanced" data-service="stats">\nvar a = 1;\n</script>\n<script type="text/plain" data-limpide-src="https://exemple.fr/s.js?ver=1" id="s-js" data-purpose="audience-advanced" data-service="stats"></script>\n<script type=\'application/json\'>{}</script>',
  );
});

test('handles are read a line each, and the lines that are not so are given back', async () => {
  const lines = 'my-script: audience-advanced\n\n autre\u202f: media youtube \nno purpose\n: media';
  assert.deepEqual(await callPlugin('read_handles', lines), [
    { 'my-script': ['audience-advanced', ''], autre: ['media', 'youtube'] },
    ['no purpose', ': media'],
  ]);
});
