/** What failed in this run, and why: said once more at its end, where a long log is read first. */
const failures = [];

/** A message of more lines than this is cut: the whole stands in the suite's own lines. */
const LINES = 12;

/**
 * @param {string} name of a test, or of a suite whose hook failed
 * @param {string} reason
 */
export function noteFailure(name, reason) {
  failures.push(`✖ ${name}\n${reason.split('\n').slice(0, LINES).join('\n')}`.trimEnd());
}

/** All of them as one text; empty where nothing failed. */
export const failuresAsText = () => failures.join('\n\n');
