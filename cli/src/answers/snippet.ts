/** The one tag that a page needs. */
export const SNIPPET =
  '<script async src="/limpide/limpide.js" data-config="/limpide.json"></script>';
