import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** What is written on each page, in the order in which it was written. */
  pages: string[]
  /** Titles of the outline, in the order of the file. */
  outline: string[]
  /** Everything that is not packed: the catalogue, names of structure, sizes. */
  plain: string
}

/** Reads what pdfkit writes, and no other PDF: every text as signs of embedded fonts that say which letters they are. */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id as string, body as string)
  const at = (id: string | undefined) => objects.get(id ?? '') ?? ''
  const letters = new Map<string, string[]>()
  const lettersOf = (font: string) => {
    const known = letters.get(font) ?? lettersIn(streamOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font))?.[1])))
    letters.set(font, known)
    return known
  }
  const kids = [...objects.values()].find((body) => /\/Type \/Pages\b/.test(body)) ?? ''
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const body = at(page)
    const resources = at(/\/Resources (\d+) 0 R/.exec(body)?.[1])
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id as string]))
    const content = streamOf(at(/\/Contents (\d+) 0 R/.exec(body)?.[1]))
    return textOf(content, (name) => lettersOf(fonts.get(name) ?? ''))
  })
  const outline = [...objects.values()].flatMap((body) =>
    /\/Dest\b/.test(body) ? [unpackText(/\/Title \(((?:\\.|[^\\)])*)\)/s.exec(body)?.[1] ?? '')] : [],
  )
  return { pages, outline, plain: file }
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n')
  if (start < 0) return ''
  const packed = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1')
  return (body.includes('/FlateDecode') ? inflateSync(packed) : packed).toString('latin1')
}

/** By the number of the sign. */
function lettersIn(map: string): string[] {
  const letters: string[] = []
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...(list as string).matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], index) => {
      letters[Number.parseInt(first as string, 16) + index] = fromHex((hex as string).replaceAll(' ', ''))
    })
  return letters
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function textOf(content: string, lettersOf: (font: string) => string[]): string {
  let letters: string[] = []
  let text = ''
  for (const [token, font, list] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bBT\b/g)) {
    if (token === 'BT') text += '\n'
    if (font !== undefined) letters = lettersOf(font)
    for (const [, hex] of (list ?? '').matchAll(/<([0-9a-f]+)>/gi))
      for (const sign of (hex as string).match(/.{4}/g) ?? []) text += letters[Number.parseInt(sign, 16)] ?? '?'
  }
  return text
}

/** A text of the file's own structure: UTF-16 with its mark, or plain. */
function unpackText(packed: string): string {
  const bytes = Buffer.from(
    packed.replace(/\\([\\()nr])/g, (_, sign) => ({ n: '\n', r: '\r' })[sign as 'n'] ?? sign),
    'latin1',
  )
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
