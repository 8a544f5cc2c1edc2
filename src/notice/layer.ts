/**
 * What lies over a page without Lit: colours of the owner's or ours, for light and for dark, and a
 * font that follows the reader's own size.
 */
const LAYER = `
:host{all:initial;position:fixed;z-index:2147483647;color:var(--text);color-scheme:inherit;font:max(15px,.9375rem)/1.5 system-ui;font-family:var(--limpide-font,inherit);--surface:var(--limpide-surface,#fff);--text:var(--limpide-text,#14213d);--accent:var(--limpide-accent,#1d4ed8);}
@supports(color:light-dark(#fff,#000)){:host{--surface:var(--limpide-surface,light-dark(#fff,#121826));--text:var(--limpide-text,light-dark(#14213d,#e8edf7));--accent:var(--limpide-accent,light-dark(#1d4ed8,#8fb3ff));}}
`;

const PRINT = '@media print{:host{display:none;}}';

/**
 * The sheet of such a surface. Every declaration, each ended by a semicolon, becomes `!important`:
 * inside a shadow root that is what beats the page's own rules, hostile ones included.
 */
export function layerSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((LAYER + css + PRINT).replace(/;/g, '!important;'));
  return sheet;
}
