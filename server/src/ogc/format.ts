import type { Issue } from '@arraigo/shared/problems/issue.ts'

export type Format = 'json' | 'html'

/** Words of `f`; geojson is what json means where features are answered. */
const formats: Record<string, Format> = { json: 'json', geojson: 'json', html: 'html' }

/**
 * The encoding of an answer: `f` where it is given, what the client likes best otherwise. A page only for those who ask
 * for pages as browsers do; everything else is a program's.
 */
export function chooseFormat(f: string | string[] | undefined, accept: string | undefined): Format | Issue {
  if (f === undefined) return preferred(accept ?? '')
  const chosen = typeof f === 'string' && Object.hasOwn(formats, f) ? formats[f] : undefined
  const value = [f].flat().join(',').slice(0, 40)
  return chosen ?? { code: 'ogc-format-unknown', path: 'f', params: { value, known: Object.keys(formats).join(', ') } }
}

function preferred(accept: string): Format {
  const weights = { html: 0, json: 0 }
  for (const entry of accept.split(',')) {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
    if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) weights.html = Math.max(weights.html, weight)
    if (/^application\/([\w.-]+\+)?json$/.test(type)) weights.json = Math.max(weights.json, weight)
  }
  return weights.html > weights.json ? 'html' : 'json'
}
