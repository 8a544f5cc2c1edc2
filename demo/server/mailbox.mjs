import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';

const SCRIPT = fileURLToPath(new URL('smtp-process.mjs', import.meta.url));

/** The mails of a demonstration, at most: it is looked at for an hour, not for a year. */
const MOST = 200;

/**
 * The mailbox of everybody whom the demonstration writes to: its own mail server, and what came in,
 * the latest first.
 *
 * @returns {Promise<{ url: string, mails: { id: string, at: string, from: string, to: string, subject: string, text: string, html: string }[], close: () => Promise<void> }>}
 */
export async function startMailbox() {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const mails = [];
  const lines = createInterface({ input: child.stdout });
  const [first] = await once(lines, 'line');
  const named = ({ name, address } = {}) => (name ? `${name} <${address}>` : (address ?? ''));
  lines.on('line', async (line) => {
    const { at, source } = JSON.parse(line);
    const mail = await PostalMime.parse(source);
    mails.unshift({
      id: mail.messageId ?? '',
      at,
      subject: mail.subject ?? '',
      from: named(mail.from),
      to: mail.to?.map(named).join(', ') ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    });
    mails.length = Math.min(mails.length, MOST);
  });
  const close = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { url: `smtp://127.0.0.1:${JSON.parse(first).port}`, mails, close };
}
