import { spawn } from 'node:child_process';

/** Process groups that are still running, so that an interruption ends them by id. */
const running = new Set();

/**
 * Runs a command to its end, showing what it prints and keeping it.
 *
 * The command leads a process group of its own, which is ended as a whole when `minutes` have
 * passed, so that a test that hangs is a failure and leaves nothing behind.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, minutes?: number, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} `code` is never null: 1 for a signal.
 */
export function run(command, args, { cwd, env, minutes = 15, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child.pid);
    let output = '';
    let timedOut = false;
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid);
    }, minutes * 60_000);
    const settle = (code, why = '') => {
      clearTimeout(timer);
      running.delete(child.pid);
      resolve({ code, output: output + why, timedOut });
    };
    child.on('error', (error) => settle(1, `\n${command}: ${error.message}\n`));
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
