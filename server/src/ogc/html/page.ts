/** HTML that may be sent: made by `html`, which escapes every value that is not HTML itself. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | null | Html | Html[]

/** A piece of a page; values are escaped, pieces and lists of pieces are not. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, at) => text + written(values[at - 1] ?? null) + part))
}

function written(value: Value): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(({ text }) => text).join('')
  return String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export const link = (href: string, text: string, rel?: string): Html =>
  rel === undefined ? html`<a href="${href}">${text}</a>` : html`<a href="${href}" rel="${rel}">${text}</a>`

export interface Crumb {
  href: string
  text: string
}

const style = `
:root{color-scheme:light dark;--ink:#2b2622;--muted:#6a625c;--line:#ddd6d0;--paper:#faf8f6;--accent:#a1441f}
@media (prefers-color-scheme:dark){:root{--ink:#ece7e2;--muted:#b3aaa3;--line:#45403c;--paper:#1c1a19;--accent:#f0a184}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:72rem;padding:1rem}
a{color:var(--accent)}h1{line-height:1.2;margin:.5rem 0}h2{margin:1.5rem 0 .5rem}
nav ol{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:0}nav li+li:before{content:"› ";color:var(--muted)}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}th{white-space:nowrap}
td{max-width:40rem}.table td{max-width:22rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.table td.number{text-align:right}.muted,td:empty:after{color:var(--muted)}td:empty:after{content:"sin dato"}
.pages{display:flex;gap:1rem;flex-wrap:wrap;margin:1rem 0}code{overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem}`

/** A page of the interface, readable without scripts. */
export const page = (title: string, crumbs: readonly Crumb[], body: Html[]): string =>
  html`<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Arraigo</title><style>${new Html(style)}</style></head>
<body><nav aria-label="Ruta"><ol><li><a href="/ogc?f=html">Datos de Arraigo</a></li>${crumbs.map(
    ({ href, text }) => html`<li>${link(href, text)}</li>`,
  )}</ol></nav>
<main><h1>${title}</h1>${body}</main></body></html>
`.text
