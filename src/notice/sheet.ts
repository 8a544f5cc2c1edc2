/**
 * The first layer's sheet. Everything is `!important`: inside a shadow root that is what beats the
 * page's own rules, hostile ones included. `::slotted` reaches the host's direct children only,
 * which is why all text and buttons are direct children.
 */
export const sheet = new CSSStyleSheet();

const css = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;inset:auto auto 16px 16px!important;box-sizing:border-box!important;width:min(560px,100% - 32px)!important;max-height:min(50vh,600px)!important;overflow:auto!important;overscroll-behavior:contain!important;padding:16px 24px 0!important;border:1px solid color-mix(in srgb,var(--text) 18%,var(--surface))!important;border-radius:10px!important;background:var(--surface)!important;color:var(--text)!important;color-scheme:inherit!important;font:15px/1.5 system-ui!important;font-family:var(--limpide-font,inherit)!important;box-shadow:0 8px 32px #14213d2e!important;--surface:var(--limpide-surface,#fff);--text:var(--limpide-text,#14213d);--accent:var(--limpide-accent,#1d4ed8)}
@supports(color:light-dark(#fff,#000)){:host{--surface:var(--limpide-surface,light-dark(#fff,#121826));--text:var(--limpide-text,light-dark(#14213d,#e8edf7));--accent:var(--limpide-accent,light-dark(#1d4ed8,#8fb3ff))}}
:host([up]){inset:16px auto auto 16px!important}
ul{margin:0;padding:0 0 4px 18px}
section{position:sticky;bottom:0;padding:8px 0;background:var(--surface)}
div{display:grid;grid-template-columns:1fr 1fr;gap:8px}
div+div{display:flex;justify-content:space-between}
::slotted(*){all:initial!important;display:block!important;font:inherit!important;color:inherit!important;color-scheme:inherit!important;margin:0 0 6px!important}
::slotted(h2){font-size:18px!important;font-weight:600!important}
::slotted(b){display:inline!important;font-weight:600!important}
::slotted(span){display:inline!important}
::slotted(button),::slotted(a){box-sizing:border-box!important;min-height:44px!important;margin:0!important;padding:0 12px!important;border-radius:8px!important;cursor:pointer!important;text-align:center!important;font-weight:600!important;color:var(--accent)!important;text-decoration:underline!important}
::slotted(a){line-height:44px!important}
@media(forced-colors:active){::slotted(button){border:1px solid ButtonText!important}}
::slotted(.main){background:var(--accent)!important;color:var(--surface)!important;border:1px solid!important;text-decoration:none!important}
::slotted(:focus-visible){outline:3px solid var(--text)!important;outline-offset:2px!important}
@media(max-width:640px){:host{inset:auto 0 0!important;width:100%!important;border-radius:10px 10px 0 0!important;padding:16px 16px 0!important}:host([up]){inset:0 0 auto!important}}
@media(max-width:359px){section>:first-child{grid-template-columns:1fr}}
@media(max-height:480px){:host{max-height:80vh!important}section{position:static}}
@media print{:host{display:none!important}}
`;
sheet.replaceSync(css);
