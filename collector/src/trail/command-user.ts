import { userInfo } from 'node:os';

/** Who runs a command: the name of the machine's user, or their number where there is no name. */
export function commandUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that has no entry.
    return String(process.getuid?.() ?? 'unknown');
  }
}
