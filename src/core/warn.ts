/** What fails is named in the console, and never thrown into the page. */
export const warn = (error: unknown): void => console.warn('[limpide]', error);
