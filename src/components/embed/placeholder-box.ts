import { HELD } from '../../core/effects/copies.js';

let sheet: CSSStyleSheet | undefined;

/** Hides what placeholders stand for, without a word in the page's own attributes. */
export function hideHeld(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`[${HELD}]:not(limpide-embed){display:none!important}`);
  }
  if (!root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** What places a box among others: taken over as it is written, so that it follows the page. */
const PLACED = [
  ...['position', 'top', 'right', 'bottom', 'left', 'float', 'clear', 'z-index', 'order'],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left', 'align-self', 'justify-self'],
  ...['flex-grow', 'flex-shrink', 'flex-basis', 'min-width', 'max-width', 'transform'],
  ...['grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end'],
];
const EDGES = [
  ...['border-left-width', 'border-right-width', 'padding-left', 'padding-right'],
  ...['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom'],
];
const LENGTH = /^[\d.]+(px|%)$/;

/**
 * Gives a placeholder the box of what it stands for. Nothing is measured: an element without a box
 * tells its style as the page's sheets have it ("100%", not pixels), in a closed `<details>` or a
 * hidden tab as well, and the browser does the rest at every size.
 */
export function takeBox(placeholder: HTMLElement, like: HTMLElement): void {
  // Its own display can be read only while nothing of ours hides it; all the rest, while it does.
  like.removeAttribute(HELD);
  const { display } = getComputedStyle(like);
  const shown = display;
  like.setAttribute(HELD, '');
  const style = getComputedStyle(like);
  const set = (name: string, value: string) => {
    if (placeholder.style.getPropertyValue(name) !== value)
      placeholder.style.setProperty(name, value);
  };
  const outer = (value: string, edges: string[]) => {
    const sum = edges.reduce(
      (all, name) => all + (parseFloat(style.getPropertyValue(name)) || 0),
      0,
    );
    return style.boxSizing === 'content-box' && sum ? `calc(${value} + ${sum}px)` : value;
  };

  for (const name of PLACED) set(name, style.getPropertyValue(name));
  set('display', shown === 'inline' ? 'inline-block' : shown);
  const fills = /^(absolute|fixed)$/.test(style.position);
  const hasWidth = LENGTH.test(style.width);
  const hasHeight = LENGTH.test(style.height);
  const [, ratio] = /([\d.]+ \/ [\d.]+)/.exec(style.aspectRatio) ?? [];
  // The sizes that HTML gives to what says none.
  const isAudio = like.localName === 'audio';
  const width = hasWidth ? style.width : hasHeight && ratio ? 'auto' : '300px';
  set('width', width === 'auto' ? width : outer(width, EDGES.slice(0, 4)));
  const height = hasHeight ? style.height : ratio ? 'auto' : isAudio ? '54px' : '150px';
  set('height', height === 'auto' ? height : outer(height, EDGES.slice(4)));
  set('aspect-ratio', hasHeight && hasWidth ? 'auto' : (ratio ?? 'auto'));
  // In the flow it may be taller than what it stands for, so that its buttons are in sight.
  placeholder.toggleAttribute('fills', fills);
}
