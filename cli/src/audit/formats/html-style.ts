/** What an audit adds to the printed page. A severity is said in words: its colour adds nothing. */
export const AUDIT_STYLE = `:root{--error:#b3261e;--warning:#8a5a00;--note:#0b57a4}
@media(prefers-color-scheme:dark){:root{--error:#ff8a80;--warning:#ffc14d;--note:#8ec5ff}}
body{max-width:64rem}h1,h2,h3{text-wrap:balance}h3{font-size:1.05rem}code{font-size:.85em;overflow-wrap:anywhere}
.total{font-size:1.2rem;font-weight:600;margin:0 0 8px}
.finding{--ink:var(--note);border:1px solid #8886;border-inline-start:4px solid var(--ink);border-radius:8px;padding:2px 16px 8px;margin:14px 0}
.finding.error{--ink:var(--error)}.finding.warning{--ink:var(--warning)}
.finding h3{margin:12px 0 8px}.severity{color:var(--ink);text-transform:uppercase;font-size:.72rem;letter-spacing:.06em;margin-inline-end:6px}
.finding dl{margin:0}.finding dl>div{display:grid;grid-template-columns:7rem 1fr;gap:4px 12px;padding:3px 0}
dt{color:#666}dd{margin:0;min-width:0}.finding ul{margin:0;padding-inline-start:1.1em}.finding>p{margin:4px 0 0}
.scenario{margin:20px 0;padding-top:4px;border-top:1px solid #8884}@media(min-width:56rem){.scenario{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:0 28px}.scenario h3{grid-column:1/-1}.scenario img{margin-top:0!important}}.scenario h3::first-letter{text-transform:uppercase}
.lanes{list-style:none;margin:8px 0;padding:0}
.lanes li{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:12px;align-items:center;padding:3px 0}
.lanes .host{overflow-wrap:anywhere;font-size:.85rem;line-height:1.25}
.track{position:relative;display:block;height:18px;border-radius:9px;background:#8883;print-color-adjust:exact}
.track i{position:absolute;top:5px;width:8px;height:8px;margin-inline-start:-4px;border-radius:50%;background:var(--note);print-color-adjust:exact}
.track i.bad{background:var(--error);border-radius:1px;transform:rotate(45deg)}
.track b{position:absolute;top:-3px;bottom:-3px;width:2px;background:currentColor}
.axis .track{height:auto;background:none;display:flex;justify-content:space-between;font-size:.75rem}
.scenario img{display:block;width:100%;max-width:30rem;height:auto;border:1px solid #8886;border-radius:6px;margin-top:10px}
figure{margin:0}figcaption{font-size:.85rem;color:#666;margin-top:4px}
@media(prefers-color-scheme:dark){dt,figcaption{color:#aaa}.scenario img{filter:brightness(.85)}}
@media(max-width:40rem){body{padding:12px 14px 40px}.finding dl>div,.lanes li{grid-template-columns:1fr;gap:2px}.finding{padding-inline:12px}}
@media print{.finding,.scenario{break-inside:avoid}.scenario img{max-width:20rem}}`;
