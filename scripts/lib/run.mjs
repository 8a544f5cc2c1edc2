import { spawn } from 'node:child_process';

/** Process groups that are still running, so that an interruption ends them by id. */
const running = new Set();

const show = (text) => process.stdout.write(text);

/**
 * Runs a command to its end, showing what it prints.
 *
 * The command leads a process group of its own, which is ended as a whole when `minutes` have
 * passed, so that a test that hangs is a failure and leaves nothing behind.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, minutes?: number, print?: (text: string) => void }} options
 *   `print` is given what is printed, piece by piece; the terminal by default.
 * @returns {Promise<{ code: number, timedOut: boolean }>} `code` is never null: 1 for a signal.
 */
export function run(command, args, { cwd, env, minutes = 15, print = show } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child.pid);
    let timedOut = false;
    child.stdout.setEncoding('utf8').on('data', print);
    child.stderr.setEncoding('utf8').on('data', print);
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid);
    }, minutes * 60_000);
    const settle = (code) => {
      clearTimeout(timer);
      running.delete(child.pid);
      resolve({ code, timedOut });
    };
    child.on('error', (error) => {
      print(`\n${command}: ${error.message}\n`);
      settle(1);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}

/** Ends every command that is still running. For signal handlers. */
export function endAll() {
  for (const pid of running) endGroup(pid);
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
    setTimeout(() => killGroup(pid), 5000).unref();
  } catch {
    // It has ended by itself.
  }
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
