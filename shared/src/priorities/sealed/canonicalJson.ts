/**
 * JSON as everybody writes it the same: RFC 8785 (JCS). Keys by their UTF-16 code units, numbers and texts as ECMAScript
 * writes them. Properties that are undefined are left away, as JSON.stringify does. Throws RangeError for what has no
 * such form: a number that is not finite, half of a surrogate pair, a value that JSON does not know.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no form in JSON`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return canonicalText(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new RangeError(`A ${typeof value} has no form in JSON`)
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = (value as Record<string, unknown>)[key]
      return member === undefined ? [] : [`${canonicalText(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function canonicalText(text: string): string {
  // As UTF-8 every lone half would become the same replacement character, and two documents one.
  if (!text.isWellFormed()) throw new RangeError('Half of a surrogate pair has no form in UTF-8')
  return JSON.stringify(text)
}
