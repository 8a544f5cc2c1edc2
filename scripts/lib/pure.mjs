/** Folders of tests that need no browser: they run in Node, in seconds. */
export const PURE = [
  'test/law',
  'test/locales',
  'test/contract',
  'test/theme',
  'test/ui/forms',
  'test/tag-manager',
];
