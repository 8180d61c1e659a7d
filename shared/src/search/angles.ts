export interface Angle {
  degrees: number
  /** Said by its letter; null where only the order tells. */
  axis: 'latitude' | 'longitude' | null
}

const number = String.raw`\d+(?:[.,]\d+)?`
const letter = '[NSEWO]'
/** Degrees, and what may follow: minutes, seconds. Signs of degrees, minutes and seconds may be spaces beside a letter. */
const angle = String.raw`(?<lead>${letter})?\s*(?<sign>[+-])?\s*(?<degrees>${number})\s*°?\s*(?:(?<minutes>${number})\s*'\s*(?:(?<seconds>${number})\s*"?)?)?\s*(?<trail>${letter})?`
const spaced = String.raw`(?<lead>${letter})?\s*(?<degrees>\d+)[ °]\s*(?<minutes>${number})(?:[ ']\s*(?<seconds>${number}))?\s*["']?\s*(?<trail>${letter})?`
const plain = String.raw`[+-]?\d+(?:[.,]\d+)?\s*°?`

/** Two angles of an already tidied text (capitals, plain signs); null where it is not exactly two. */
export function readAngles(text: string): [Angle, Angle] | null {
  const bare = text.replace(/LAT(?:ITUD|ITUDE)?|LON(?:G|GITUD|GITUDE)?|LNG|[()[\]:=]/g, ' ').trim()
  const halves = splitInTwo(bare)
  if (halves === null) return null
  const [first, second] = halves.map(readAngle)
  if (first == null || second == null) return null
  if (first.axis !== null && first.axis === second.axis) return null
  // A letter on one of them says the other.
  return [withAxis(first, second), withAxis(second, first)]
}

const withAxis = (own: Angle, other: Angle): Angle =>
  own.axis !== null || other.axis === null
    ? own
    : { ...own, axis: other.axis === 'latitude' ? 'longitude' : 'latitude' }

/** Where one angle ends and the other begins: at a letter, at a separator, or at the sign of degrees. */
function splitInTwo(text: string): [string, string] | null {
  const byTrailing = /^([^NSEWO]+[NSEWO])[\s,;/]*([^NSEWO]+[NSEWO])$/.exec(text)
  const byLeading = /^([NSEWO][^NSEWO]+?)[\s,;/]*([NSEWO][^NSEWO]+)$/.exec(text)
  const byLetter = byTrailing ?? byLeading
  if (byLetter !== null) return [byLetter[1] ?? '', byLetter[2] ?? '']
  const byMark = /^(.+?)\s*[;/]\s*(.+)$/.exec(text) ?? /^(.+?),\s+(.+)$/.exec(text)
  if (byMark !== null) return [byMark[1] ?? '', byMark[2] ?? '']
  // Plain integers are as likely a street and its number.
  if (/^\d+ \d+$/.test(text)) return null
  const commas =
    /^([+-]?\d+,\d+),([+-]?\d+,\d+)$/.exec(text) ?? /^([+-]?\d+(?:\.\d+)?),([+-]?\d+(?:\.\d+)?)$/.exec(text)
  // "33,5" is one number with a decimal comma; two numbers have a sign or a point each.
  if (commas !== null && !/^[\d]+,\d+$/.test(text)) return [commas[1] ?? '', commas[2] ?? '']
  const spacedNumbers = new RegExp(`^(${plain}) (${plain})$`).exec(text)
  if (spacedNumbers !== null) return [spacedNumbers[1] ?? '', spacedNumbers[2] ?? '']
  const bySeconds = /^(.*["'])[\s,]*([+-]?\d+\s*°.*)$/.exec(text)
  return bySeconds === null ? null : [bySeconds[1] ?? '', bySeconds[2] ?? '']
}

function readAngle(text: string): Angle | null {
  const tidy = text.replace(/[,\s]+$/, '').trim()
  const groups = (new RegExp(`^${angle}$`).exec(tidy) ?? new RegExp(`^${spaced}$`).exec(tidy))?.groups
  if (groups === undefined) return null
  const { lead, sign, degrees, minutes = '0', seconds = '0', trail } = groups
  if (lead !== undefined && trail !== undefined) return null
  const [d, m, s] = [degrees ?? '', minutes, seconds].map((part) => Number(part.replace(',', '.')))
  if (d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return null
  const side = lead ?? trail
  const isNegative = sign === '-' || (side !== undefined && 'SWO'.includes(side))
  const axis = side === undefined ? null : 'NS'.includes(side) ? 'latitude' : 'longitude'
  return { degrees: (isNegative ? -1 : 1) * (d + m / 60 + s / 3600), axis }
}
