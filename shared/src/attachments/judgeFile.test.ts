import { describe, expect, it } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import { cleanFileName } from './cleanFileName.ts'
import { judgeFile } from './judgeFile.ts'
import { recogniseContent } from './recogniseContent.ts'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const judge = (fileName: string, content: string, declaredType: string | null = null) => {
  const all = bytes(content)
  const judged = judgeFile({ fileName, declaredType, content: recogniseContent(all, all) })
  return 'kind' in judged ? judged.kind : [judged.issue.code, judged.issue.params?.found]
}
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF\0'
/** Central directory entries as a zip has them, without the rest. */
const zip = (...names: string[]) =>
  `PK\x03\x04${'\0'.repeat(26)}${names.map((name) => `PK\x01\x02${'\0'.repeat(24)}${String.fromCharCode(name.length)}\0${'\0'.repeat(16)}${name}`).join('')}`

describe('what a file is', () => {
  it.each([
    ['foto.jpg', jpeg, 'image/jpeg', 'jpeg'],
    ['FOTO.JPEG', jpeg, 'application/octet-stream', 'jpeg'],
    ['foto', jpeg, null, 'jpeg'],
    ['mapa.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png', 'png'],
    ['foto.webp', 'RIFF\x80\x01\0\0WEBPVP8 ', 'image/webp', 'webp'],
    ['acta 2024.05.31', '%PDF-1.7\n', 'application/pdf', 'pdf'],
    ['foto.heic', '\0\0\0\x18ftypheic\0\0\0\0', '', 'heic'],
    ['acta.docx', zip('[Content_Types].xml', 'word/document.xml'), 'application/zip', 'docx'],
    ['hogares.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), null, 'xlsx'],
    ['acta.odt', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.textPK`, null, 'odt'],
    ['lista.csv', 'nombre;hogares\nSan José;12', 'application/vnd.ms-excel', 'csv'],
    ['notas.txt', 'MZ se llama así', 'text/plain', 'text'],
    ['notas.txt', '{"type": "Feature"}', 'text/plain', 'text'],
    ['lugar.kml', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><kml xmlns="a">', 'text/xml', 'kml'],
    ['lugar.geojson', '{"type": "FeatureCollection", "features": []}', '', 'geojson'],
  ])('%s is taken', (name, content, declared, kind) => {
    expect(judge(name, content, declared)).toBe(kind)
  })

  it.each([
    ['foto.jpg', '%PDF-1.7\n', 'image/jpeg', 'attachment-not-what-it-says', 'pdf'],
    ['foto.jpg', '<!doctype html><script>alert(1)</script>', 'image/jpeg', 'attachment-kind-refused', 'html'],
    ['nota.txt', ' <?xml version="1.0"?><svg xmlns="x" onload="a()">', 'text/plain', 'attachment-kind-refused', 'svg'],
    ['foto.png', 'MZ\x90\0\x03\0\0\0', 'image/png', 'attachment-kind-refused', 'program'],
    ['foto.jpg', jpeg, 'application/pdf', 'attachment-type-differs', 'jpeg'],
    ['foto.exe', jpeg, null, 'attachment-extension-unknown', 'jpeg'],
    ['acta.pdf', 'Acta de la reunión', 'application/pdf', 'attachment-not-what-it-says', 'text'],
    ['lugar.kml', '<kml-no', null, 'attachment-not-what-it-says', 'text'],
    ['acta.docx', zip('[Content_Types].xml', 'xl/workbook.xml'), null, 'attachment-not-what-it-says', 'xlsx'],
    ['acta.docx', zip('[Content_Types].xml', 'word/vbaProject.bin'), null, 'attachment-kind-refused', 'office-macros'],
    ['acta.docx', zip('foto.jpg'), null, 'attachment-kind-refused', 'archive'],
    ['nada.txt', '', 'text/plain', 'attachment-empty', undefined],
    ['nota.txt', 'a\0b', 'text/plain', 'attachment-kind-refused', 'unknown-binary'],
  ])('%s is refused where its content is something else', (name, content, declared, code, found) => {
    expect(judge(name, content, declared)).toEqual([code, found])
    expect(isMessage(code)).toBe(true)
    if (found !== undefined) expect(isMessage(`word.${found}`)).toBe(true)
  })
})

describe('names of files', () => {
  it.each([
    ['../../etc/pass\0wd', 'passwd'],
    ['C:\\Fotos\\campamento ñ.JPG', 'campamento ñ.JPG'],
    ['fac\u202egpj.exe', 'facgpj.exe'],
    ['..', 'archivo'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    [`${'ñ'.repeat(300)}.jpeg`, `${'ñ'.repeat(145)}.jpeg`],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept)
  })
})
