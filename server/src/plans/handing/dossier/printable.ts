/** Signs that the font has not, as others have them; what is left of unknown letters is their base letter, else a question mark. */
const instead: Record<string, string> = {
  '≤': '<=',
  '≥': '>=',
  '→': '›',
  '←': '‹',
  '✓': '·',
  '✗': 'x',
  '≈': '~',
  '‐': '-',
  '‑': '-',
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\t': ' ',
}

// What the Latin part of the font covers.
const known =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/

/** The same text in letters that the font has. */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    if (known.test(letter)) return letter
    const other = instead[letter]
    if (other !== undefined) return other
    const base = letter.normalize('NFD').charAt(0)
    return known.test(base) ? base : '?'
  }).join('')
