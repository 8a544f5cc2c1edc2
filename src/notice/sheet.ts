/**
 * The first layer's sheet. Everything is `!important`: inside a shadow root that is what beats the
 * page's own rules, hostile ones included. `::slotted` reaches the host's direct children only,
 * which is why all text and buttons are direct children.
 */
export const sheet = new CSSStyleSheet();

const css = `
:host{all:initial!important;display:flex!important;flex-direction:column!important;position:fixed!important;z-index:2147483647!important;inset:auto auto 16px 16px!important;box-sizing:border-box!important;width:min(560px,100% - 32px)!important;max-height:min(50vh,560px)!important;overflow:auto!important;overscroll-behavior:contain!important;padding:20px 24px!important;border:1px solid var(--line)!important;border-radius:10px!important;background:var(--surface)!important;color:var(--text)!important;color-scheme:var(--limpide-color-scheme,light dark)!important;font:15px/1.5 var(--limpide-font,system-ui,sans-serif)!important;box-shadow:0 8px 40px #0003!important;--surface:var(--limpide-surface,light-dark(#fff,#121826));--text:var(--limpide-text,light-dark(#14213d,#e8edf7));--accent:var(--limpide-accent,light-dark(#1d4ed8,#8fb3ff));--line:color-mix(in srgb,var(--text) 18%,var(--surface))}
:host([up]){inset:16px auto auto 16px!important}
.a,.q{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin-top:12px}
.q{display:flex;flex-wrap:wrap;justify-content:space-between;margin:4px 0 -8px}
li{margin:6px 0}
ul{margin:8px 0;padding:0 0 0 18px}
::slotted(*){all:initial!important;display:block!important;font:inherit!important;color:inherit!important;margin:0 0 6px!important}
::slotted(h2){font-size:18px!important;font-weight:650!important}
::slotted(b){display:inline!important;font-weight:600!important}
::slotted(span){display:inline!important}
::slotted(button){box-sizing:border-box!important;min-height:44px!important;margin:0!important;padding:8px 12px!important;border-radius:8px!important;cursor:pointer!important;text-align:center!important;font-weight:600!important;color:var(--accent)!important;text-decoration:underline!important;text-underline-offset:3px!important}
::slotted(.main){background:var(--accent)!important;color:var(--surface)!important;border:1px solid var(--accent)!important;text-decoration:none!important}
::slotted(button:hover){filter:brightness(.92)!important}
::slotted(button:focus-visible){outline:3px solid var(--text)!important;outline-offset:2px!important}
@media(max-width:640px){:host,:host([up]){inset:auto 0 0!important;width:100%!important;border-radius:10px 10px 0 0!important;padding:16px!important}:host([up]){inset:0 0 auto!important}}
@media(max-width:359px){.a{grid-template-columns:1fr}}
@media(max-height:420px){:host{max-height:70vh!important}}
@media(forced-colors:active){::slotted(.main){border:2px solid ButtonText!important}}
@media print{:host{display:none!important}}
`;
sheet.replaceSync(css);
