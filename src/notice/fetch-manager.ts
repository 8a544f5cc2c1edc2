/** Files that the manager needs beside its own, without `.js`: the build for the script tag writes them. */
declare const __MANAGER_NEEDS__: string;

/** In the address of the part that this is built into: its name, before the release. */
const OWN_NAME = /decision(?=\.[\da-f]{6}\.js)/;

/**
 * Has the browser fetch the second layer while the first is read, when it has nothing better to do:
 * nothing of it is compiled or run, and who wants it finds it there. Not where people spare their
 * data, nor in a browser that cannot fetch ahead (Safari): there it is fetched when it is pointed at.
 */
export function fetchManager(language: string): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const own = import.meta.url;
  if (!__MANAGER_NEEDS__ || !OWN_NAME.test(own) || connection?.saveData) return;
  const linkTo = (href: string) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.as = 'script';
    // As modules are fetched: otherwise it would be another request.
    link.crossOrigin = '';
    link.href = href;
    return link;
  };
  // All at once, and they stay: each change of the page is looked at, by the browser and by us.
  document.head.append(
    linkTo(own.replace(OWN_NAME, 'manager.' + language)),
    ...__MANAGER_NEEDS__.split(',').map((name) => linkTo(new URL(`${name}.js`, own).href)),
  );
}
