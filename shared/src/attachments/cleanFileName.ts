import { attachmentLimits } from './attachment.schema.ts'
import { extensionOf, type FileKind, fileKinds, kindOfName } from './fileKinds.ts'

/** Control characters, marks that turn the reading direction (a name could show another ending), and what systems forbid. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwanted = /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd"*:<>?|]/g

/** A name as it is kept: the last part of a path, readable, with its ending, never empty. */
export function cleanFileName(fileName: string): string {
  const last = fileName.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replace(unwanted, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean === '') return 'archivo'
  const extension = clean.slice(clean.length - extensionOf(clean).length)
  const stem = extension === '' ? clean : clean.slice(0, -extension.length - 1)
  // By characters, not halves of one.
  const short = [...stem]
    .slice(0, attachmentLimits.nameChars - extension.length - 1)
    .join('')
    .trimEnd()
  return extension === '' ? short : `${short}.${extension}`
}

/** With the ending of its kind where it has none. */
export const nameWithEnding = (clean: string, kind: FileKind): string =>
  kindOfName(clean) === null ? `${clean}.${fileKinds[kind].extensions[0]}` : clean
