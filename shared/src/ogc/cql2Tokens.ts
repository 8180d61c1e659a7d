import { Cql2SyntaxError } from './cql2.ts'

export type TokenKind = 'name' | 'quoted' | 'text' | 'number' | 'symbol' | 'end'

export interface Token {
  kind: TokenKind
  /** A quoted name and a text without their quotes. */
  value: string
  /** In characters from 0. */
  start: number
  end: number
}

// Letters of a name as the standard takes them from XML; a digit or a point may follow.
const nameStart =
  ':_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFE\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const name = `[${nameStart}][${nameStart}.\\d\\u0300-\\u036F\\u203F-\\u2040]*`
const token = new RegExp(
  `\\s*(?:(?<name>${name})|"(?<quoted>${name})"|'(?<text>(?:[^'\\\\]|''|\\\\[^])*)'|(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)|(?<symbol><>|<=|>=|[-+*/%^=<>(),])|(?<end>$))`,
  'uy',
)

/** The words of a filter in text. Throws a Cql2SyntaxError at a character that starts none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  token.lastIndex = 0
  for (;;) {
    const from = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw unreadable(text, from)
    const [kind, value] = Object.entries(match.groups!).find(([, own]) => own !== undefined) as [TokenKind, string]
    const end = token.lastIndex
    const start = end - match[0].trimStart().length
    tokens.push({ kind, value: kind === 'text' ? unescapeText(value) : value, start, end })
    if (kind === 'end') return tokens
  }
}

const controls: Record<string, string> = { a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' }

/**
 * `''` and `\'` stand for one quote, and a backslash before it for itself and for control characters (OGC 21-065,
 * requirement cql2-text/escaping). Before anything else it stays, so that `LIKE '50\%'` need not double it.
 */
const unescapeText = (text: string) =>
  text.replace(/''|\\(['\\abtnvfr])/g, (_, escaped: string | undefined) => {
    if (escaped === undefined) return "'"
    return controls[escaped] ?? escaped
  })

function unreadable(text: string, from: number): Cql2SyntaxError {
  const at = from + text.slice(from).search(/\S/)
  const rest = text.slice(at)
  if (rest.startsWith("'")) return new Cql2SyntaxError(at + 1, excerpt(rest), "' (end of the text)")
  if (rest.startsWith('"')) return new Cql2SyntaxError(at + 1, excerpt(rest), 'a property name and "')
  return new Cql2SyntaxError(at + 1, excerpt(rest), 'a property, a value or an operator')
}

const excerpt = (text: string) => (text.length > 20 ? `${[...text].slice(0, 20).join('')}…` : text)
