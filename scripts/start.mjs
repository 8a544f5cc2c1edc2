/**
 * `npm start`: installs what is missing, builds, and serves the demonstration with `limpide serve` on
 * an embedded database in `.data/`. Ctrl-C ends it.
 *
 *   PORT=4173         the site; its third party takes the next port, or THIRD_PORT
 */
import { fileURLToPath } from 'node:url';
import { ensureModules } from './lib/modules.mjs';
import { endAll, run } from './lib/run.mjs';
import { keptToken } from './lib/token.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

let stop = () => {
  endAll();
  process.exit(130);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop());

const port = Number(process.env.PORT ?? 4173);
const thirdPort = Number(process.env.THIRD_PORT ?? (port === 0 ? 0 : port + 1));

async function build() {
  for (const args of [
    ['run', 'build', '--workspace', 'collector'],
    ['run', 'build'],
  ]) {
    console.log(`npm ${args.join(' ')}…`);
    let output = '';
    const { code } = await run('npm', args, { print: (text) => (output += text) });
    if (code !== 0) throw new Error(`${output}\nThe build failed.`);
  }
}

async function serve() {
  await ensureModules(root);
  await build();
  const { startDemo } = await import('../demo/server.mjs');
  const token = keptToken('.data/token');
  const demo = await startDemo({ dataFolder: '.data/collector', token, port, thirdPort });

  let stopping = false;
  stop = () => {
    if (stopping) return;
    stopping = true;
    demo.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  console.log(`
Site          ${demo.origin}/
Ressources    ${demo.origin}/ressources
Configurator  ${demo.origin}/configurateur/   (makes a limpide.json, with its preview)
Documentation ${demo.origin}/documentation/   (built when it is first opened)
Third party   ${demo.thirdParty.origin}/   (what it received: ${demo.origin}/journal)
Mailbox       ${demo.origin}/messagerie   (every mail that the collector sends)
Collector     ${demo.origin}/privacy/   (the owner's pages; sign in with the token ${token})

The decisions it has stored:
  curl -s -H 'Authorization: Bearer ${token}' '${demo.origin}/privacy/decisions'

Ctrl-C stops.`);
}

serve().catch((error) => {
  if (error.code === 'EADDRINUSE')
    console.error(`Port ${error.port} is taken: choose another one with PORT=… npm start`);
  else console.error(error.message);
  process.exit(1);
});
