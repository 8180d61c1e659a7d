/** What can be attached, by what the content is. Order: what a chooser of files offers first. */
export const fileKinds = {
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    alsoDeclared: ['image/jpg', 'image/pjpeg'],
  },
  png: { mediaType: 'image/png', extensions: ['png'], alsoDeclared: [] },
  webp: { mediaType: 'image/webp', extensions: ['webp'], alsoDeclared: [] },
  heic: { mediaType: 'image/heic', extensions: ['heic', 'heif'], alsoDeclared: ['image/heif'] },
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], alsoDeclared: ['application/x-pdf'] },
  // Systems that do not know documents see the zip that they are in.
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    alsoDeclared: ['application/zip'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    alsoDeclared: ['application/zip'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], alsoDeclared: ['application/zip'] },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
    alsoDeclared: ['application/zip'],
  },
  // Windows with Excel declares every CSV to be Excel's.
  csv: {
    mediaType: 'text/csv',
    extensions: ['csv', 'tsv'],
    alsoDeclared: ['application/csv', 'application/vnd.ms-excel', 'text/tab-separated-values', 'text/plain'],
  },
  text: { mediaType: 'text/plain', extensions: ['txt', 'text', 'md', 'log'], alsoDeclared: ['text/markdown'] },
  kml: {
    mediaType: 'application/vnd.google-earth.kml+xml',
    extensions: ['kml'],
    alsoDeclared: ['application/xml', 'text/xml', 'text/plain'],
  },
  geojson: {
    mediaType: 'application/geo+json',
    extensions: ['geojson', 'json'],
    alsoDeclared: ['application/json', 'application/vnd.geo+json', 'text/plain'],
  },
} as const satisfies Record<
  string,
  { mediaType: string; extensions: readonly string[]; alsoDeclared: readonly string[] }
>

export type FileKind = keyof typeof fileKinds

export const isFileKind = (kind: string): kind is FileKind => Object.hasOwn(fileKinds, kind)

const kindsInOrder = Object.keys(fileKinds) as FileKind[]

/** `.jpg,.png,…`: for choosers of files. */
export const acceptedExtensions: string = kindsInOrder
  .flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`))
  .join(',')

/** The kind that a name says; null for a name without a known ending. */
export function kindOfName(fileName: string): FileKind | null {
  const extension = extensionOf(fileName)
  return kindsInOrder.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension)) ?? null
}

/** In lower case and without its dot; empty where there is none. */
export const extensionOf = (fileName: string): string =>
  /[^.]\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

/** Shown by browsers themselves, without a program of the reader's. */
const shownInBrowser = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export const isShownInBrowser = (mediaType: string): boolean =>
  (shownInBrowser as readonly string[]).includes(mediaType)
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/')
