import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const headerBytes = 44
const entryBytes = 20

const files = {
  400: import.meta.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff'),
  700: import.meta.resolve('@fontsource/public-sans/files/public-sans-latin-700-normal.woff'),
}

/** The typeface of the application (SIL Open Font License), of a weight, as TrueType. */
export const fontFile = (weight: keyof typeof files): Buffer => trueTypeOf(readFileSync(fileURLToPath(files[weight])))

/**
 * The font within a WOFF file (W3C WOFF 1.0, sections 4 and 5): the reader of the PDF library would unpack a table again for every
 * sign that it looks up.
 */
function trueTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = headerBytes + at * entryBytes
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      content: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const directory = Buffer.alloc(12 + count * 16)
  woff.copy(directory, 0, 4, 8)
  const power = Math.floor(Math.log2(count))
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  tables.forEach(({ tag, checksum, content }, at) => {
    const entry = 12 + at * 16
    tag.copy(directory, entry)
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(content.length, entry + 12)
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4)
    parts.push(content, padding)
    offset += content.length + padding.length
  })
  return Buffer.concat(parts)
}
