/** Reads a JSON value of ours from localStorage; undefined where it is absent, broken or refused. */
export function readLocal<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage[key]);
  } catch {
    // Absent, broken or refused.
  }
}

/** Keeps a JSON value in localStorage, or removes it when there is none. True when it was kept. */
export function writeLocal(key: string, value?: unknown): boolean {
  try {
    if (value) localStorage[key] = JSON.stringify(value);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
