import { layerSheet } from './layer.js';

/**
 * The first layer's sheet. `::slotted` reaches the host's direct children only, which is why all text
 * and buttons are direct children. The text scrolls, and a shade at its foot says that there is more;
 * what refusing changes, the way back and the buttons never do. Sizes are in `em`, those of the
 * window too: with letters twice as large a window is half as high.
 */
export const noticeStyles = layerSheet(`
:host{display:flex;flex-direction:column;inset-inline-start:max(1em,env(safe-area-inset-left));bottom:max(1em,env(safe-area-inset-bottom));box-sizing:border-box;width:min(37em,100vw - 2em);max-height:max(50vh,min(16em,100vh));overflow:hidden;padding:1em 1.5em .5em;border:1px solid color-mix(in srgb,var(--text) 18%,#0000);border-radius:10px;background:var(--surface);box-shadow:0 8px 32px #14213d2e;}
:host([position=centre]){inset-inline:0;margin:auto;}
:host([position=end]){inset-inline:auto max(1em,env(safe-area-inset-right));}
:host([layout=bar]){inset:auto 0 0;width:100%;border-radius:0;padding-inline:max(1em,50vw - 34em);}
:host([up]){top:max(1em,env(safe-area-inset-top));bottom:auto;}
article{display:flex;flex-direction:column;overflow:auto;overscroll-behavior:contain;min-height:2.5em;background:linear-gradient(#0000,var(--surface) 60%) 0 100%/100% 3em no-repeat local,linear-gradient(#0000,#8888) 0 100%/100% .75em no-repeat;}
ul{margin:0 0 .3em;padding-inline:1.3em 0;}
details,details~slot{display:block;order:1;}
summary{display:inline-flex;align-items:center;}
article+slot{display:block;padding-top:.5em;}
section{display:grid;gap:0 1em;padding-top:.25em;}
div{display:grid;grid-template-columns:1fr 1fr;gap:.5em;}
div+div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;}
::slotted(*){all:initial;display:block;font:inherit;color:inherit;color-scheme:inherit;margin:0 0 .4em;}
::slotted(img){max-width:100%;max-height:2.5em;}
::slotted(h2){font-size:1.2em;font-weight:600;}
::slotted(b){font-weight:600;margin:0;}
details:not([open])+ul ::slotted(span),::slotted(p:empty){display:none;}
::slotted(button),::slotted(a){box-sizing:border-box;margin:0;padding:.65em .75em;border-radius:8px;text-align:center;font-weight:600;}
summary,::slotted(button),::slotted(a){min-height:44px;cursor:pointer;color:var(--accent);text-decoration:underline;}
div+div ::slotted(*){padding-inline:0;}
::slotted(.main){background:var(--accent);color:var(--surface);border:1px solid;text-decoration:none;}
summary:focus-visible,::slotted(:focus-visible){outline:3px solid var(--text);outline-offset:-3px;}
@media(min-width:40.0625em){:host([layout=bar]) section{grid-template-columns:1fr 1fr;}}
@media(max-width:40em){:host,:host([position]){inset:auto 0 0;width:100%;border-radius:10px 10px 0 0;padding:.75em max(1em,env(safe-area-inset-right)) max(.25em,env(safe-area-inset-bottom)) max(1em,env(safe-area-inset-left));}:host([up]){inset:0 0 auto;}}
@media(max-width:22.4375em)and (min-height:30.0625em){section>:first-child{grid-template-columns:1fr;}}
@media(max-height:30em){:host{max-height:max(75vh,min(16em,100vh));width:min(50em,100%);padding-top:.5em;}::slotted(*){margin-bottom:.2em;}}
@media(max-height:30em)and (min-width:37.5em){section{grid-template-columns:1fr 1fr;}}
`);
