import type { Messages } from '../messages/messages.ts'

const allowed = {
  es: 'Se admiten fotos (JPEG, PNG, WebP, HEIC), PDF, Word y Excel (DOCX, XLSX), OpenDocument (ODT, ODS), texto, CSV, KML y GeoJSON.',
  en: 'Photos (JPEG, PNG, WebP, HEIC), PDF, Word and Excel (DOCX, XLSX), OpenDocument (ODT, ODS), text, CSV, KML and GeoJSON are taken.',
}

export const attachmentMessages: Messages = {
  'attachment-too-large': {
    es: '{name} pesa más de {limitMb} MB, el máximo por archivo; no se guardó. Redúzcalo o divídalo.',
    en: '{name} is larger than {limitMb} MB, the most for one file; it was not saved. Make it smaller or split it.',
  },
  'attachment-empty': {
    es: '{name} está vacío (0 bytes); no se guardó. Revise el original.',
    en: '{name} is empty (0 bytes); it was not saved. Check the original.',
  },
  'attachment-incomplete': {
    es: '{name} no llegó completo; no se guardó. Envíelo de nuevo.',
    en: '{name} did not arrive whole; it was not saved. Send it again.',
  },
  'attachment-not-what-it-says': {
    es: '{name} dice ser {says:word}, pero su contenido es {found:word}; no se guardó. Si es el archivo correcto, cámbiele la extensión.',
    en: '{name} says it is {says:word}, but its content is {found:word}; it was not saved. If it is the right file, change its extension.',
  },
  'attachment-type-differs': {
    es: '{name} se envió como «{declared}», pero su contenido es {found:word}; no se guardó.',
    en: '{name} was sent as “{declared}”, but its content is {found:word}; it was not saved.',
  },
  'attachment-kind-refused': {
    es: `{name} es {found:word} y no se guardó. ${allowed.es}`,
    en: `{name} is {found:word} and was not saved. ${allowed.en}`,
  },
  'attachment-extension-unknown': {
    es: `{name} termina en .{extension}, que no se admite (su contenido es {found:word}); no se guardó. ${allowed.es}`,
    en: `{name} ends in .{extension}, which is not taken (its content is {found:word}); it was not saved. ${allowed.en}`,
  },
  'attachment-preview-invalid': {
    es: 'La vista previa debe ser un JPEG de hasta {limitKb} kB; no se guardó.',
    en: 'The preview has to be a JPEG of up to {limitKb} kB; it was not saved.',
  },
  'word.attachment': { es: 'el adjunto', en: 'attachment' },
  'word.preview': { es: 'la vista previa del adjunto', en: 'preview of the attachment' },
  'word.jpeg': { es: 'una foto JPEG', en: 'a JPEG photo' },
  'word.png': { es: 'una imagen PNG', en: 'a PNG image' },
  'word.webp': { es: 'una imagen WebP', en: 'a WebP image' },
  'word.heic': { es: 'una foto HEIC', en: 'a HEIC photo' },
  'word.pdf': { es: 'un PDF', en: 'a PDF' },
  'word.docx': { es: 'un documento de Word (DOCX)', en: 'a Word document (DOCX)' },
  'word.xlsx': { es: 'una planilla de Excel (XLSX)', en: 'an Excel sheet (XLSX)' },
  'word.odt': { es: 'un documento OpenDocument (ODT)', en: 'an OpenDocument text (ODT)' },
  'word.ods': { es: 'una planilla OpenDocument (ODS)', en: 'an OpenDocument sheet (ODS)' },
  'word.csv': { es: 'una tabla CSV', en: 'a CSV table' },
  'word.kml': { es: 'un KML', en: 'a KML' },
  'word.geojson': { es: 'un GeoJSON', en: 'a GeoJSON' },
  'word.html': {
    es: 'una página web (HTML), que podría ejecutar código',
    en: 'a web page (HTML), which could run code',
  },
  'word.svg': { es: 'un dibujo SVG, que podría ejecutar código', en: 'an SVG drawing, which could run code' },
  'word.program': { es: 'un programa', en: 'a program' },
  'word.script': { es: 'un programa (script)', en: 'a program (script)' },
  'word.office-macros': { es: 'un documento con macros', en: 'a document with macros' },
  'word.office-old': {
    es: 'un documento de Office antiguo (DOC, XLS, PPT); guárdelo como DOCX, XLSX o PDF',
    en: 'an old Office document (DOC, XLS, PPT); save it as DOCX, XLSX or PDF',
  },
  'word.archive': { es: 'un archivo comprimido', en: 'a compressed archive' },
  'word.gif': { es: 'una imagen GIF', en: 'a GIF image' },
  'word.tiff': { es: 'una imagen TIFF', en: 'a TIFF image' },
  'word.bmp': { es: 'una imagen BMP', en: 'a BMP image' },
  'word.video': { es: 'un video', en: 'a video' },
  'word.audio': { es: 'un audio', en: 'a sound recording' },
  'word.unknown-binary': { es: 'de un tipo que no se reconoce', en: 'of a kind that is not recognised' },
}
