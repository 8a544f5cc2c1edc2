/** Our database in IndexedDB, on this device: the history of choices, and what waits to be sent. */
export const DATABASE = 'limpide';
