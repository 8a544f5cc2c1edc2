/** No person reads and fills in a form in less, in milliseconds. */
export const MIN_FILL_MS = 3000;
