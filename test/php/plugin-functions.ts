import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const INCLUDES = fileURLToPath(
  new URL('../../integrations/wordpress/limpide/includes/', import.meta.url),
);
const CALL = `
foreach (['markup', 'gate', 'settings'] as $part) require $argv[1] . "$part.php";
$text = stream_get_contents(STDIN);
[$name, $arguments] = json_decode($text, true);
// A configuration is an object, as WordPress gives it.
if ($name === 'gate_rules') $arguments[0] = json_decode($text)[1][0];
echo json_encode(call_user_func_array("Limpide\\\\$name", $arguments), JSON_THROW_ON_ERROR);
`;

/** Calls a function of the plugin that needs no WordPress; arguments and answer are JSON. */
export const callPlugin = <Answer>(name: string, ...args: unknown[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const settings = ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr'];
    const child = execFile('php', [...settings, '-r', CALL, INCLUDES], (error, out, err) => {
      if (error ?? err) reject(new Error(`${name}: ${err || out || error?.message}`));
      else resolve(JSON.parse(out) as Answer);
    });
    child.stdin?.end(JSON.stringify([name, args]));
  });
