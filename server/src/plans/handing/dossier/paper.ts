import PDFDocument from 'pdfkit'
import { fontFile } from './fontFile.ts'
import { ink, page, sizes } from './looks.ts'
import { printable } from './printable.ts'

type Doc = InstanceType<typeof PDFDocument>

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface PaperAbout {
  title: string
  author: string
  subject: string
  locale: 'es' | 'en'
  /** Of the plan, not of the moment of printing: the same plan gives the same bytes. */
  date: Date
}

/** A document that grows downwards: every part asks for room, and a new page begins where there is none. */
export interface Paper {
  doc: Doc
  /** Where the next part begins. */
  y: number
  readonly left: number
  readonly width: number
  /** Parts written so far, and the page on which each begins. */
  readonly contents: { title: string; page: number }[]
  /** What is left of the page. */
  room(): number
  /** A new page unless so many points are left. */
  need(height: number): void
  newPage(): void
  space(height: number): void
}

export const fonts = { regular: 'regular', bold: 'bold' } as const

/**
 * A4, tagged (readable by screen readers, with headings and tables as such), with its fonts inside and everything else that
 * PDF/A-2 asks for.
 */
export function openPaper({ title, author, subject, locale, date }: PaperAbout): Paper {
  const [regular, bold] = [fontFile(400), fontFile(700)]
  const doc = new PDFDocument({
    size: 'A4',
    margins: page.margins,
    lang: locale === 'es' ? 'es-CL' : 'en',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    bufferPages: true,
    autoFirstPage: false,
    // Not one of those that every reader is expected to have: they would not be in the file.
    font: regular,
    info: { Title: title, Author: author, Subject: subject, Creator: 'Arraigo', CreationDate: date, ModDate: date },
  } as unknown as PDFKit.PDFDocumentOptions)
  doc.registerFont(fonts.regular, regular)
  doc.registerFont(fonts.bold, bold)
  doc.addPage()
  const bottom = () => doc.page.height - page.margins.bottom
  const paper: Paper = {
    doc,
    y: page.margins.top,
    contents: [],
    left: page.margins.left,
    width: doc.page.width - page.margins.left - page.margins.right,
    room: () => bottom() - paper.y,
    need: (height) => {
      if (height > paper.room()) paper.newPage()
    },
    newPage: () => {
      doc.addPage()
      paper.y = page.margins.top
    },
    space: (height) => {
      paper.y += height
    },
  }
  return paper
}

export interface TextStyle {
  size?: number
  isBold?: boolean
  colour?: string
  align?: 'left' | 'right' | 'center'
}

/** How high a text is in a column of that width. */
export function heightOf({ doc }: Paper, text: string, width: number, { size = sizes.text, isBold }: TextStyle = {}) {
  doc.font(isBold === true ? fonts.bold : fonts.regular).fontSize(size)
  return doc.heightOfString(printable(text) || ' ', { width, lineGap: sizes.lineGap })
}

/** Writes at a place without moving the paper's own; answers nothing. */
export function put({ doc }: Paper, text: string, at: Pick<Box, 'x' | 'y' | 'width'>, style: TextStyle = {}): void {
  const { size = sizes.text, isBold, colour = ink.text, align = 'left' } = style
  doc
    .font(isBold === true ? fonts.bold : fonts.regular)
    .fontSize(size)
    .fillColor(colour)
    .text(printable(text), at.x, at.y, { width: at.width, align, lineGap: sizes.lineGap })
}

/** One line that is cut with an ellipsis where it does not fit. */
export function putLine(paper: Paper, text: string, at: Pick<Box, 'x' | 'y' | 'width'>, style: TextStyle = {}): void {
  const { doc } = paper
  const { size = sizes.text, isBold, colour = ink.text, align = 'left' } = style
  doc
    .font(isBold === true ? fonts.bold : fonts.regular)
    .fontSize(size)
    .fillColor(colour)
  const fitted = fit(paper, printable(text), at.width)
  const missing = at.width - doc.widthOfString(fitted)
  const x = at.x + (align === 'right' ? missing : align === 'center' ? missing / 2 : 0)
  doc.text(fitted, x, at.y, { lineBreak: false })
}

/** With the font that is set. */
function fit({ doc }: Paper, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text
  let end = text.length - 1
  while (end > 0 && doc.widthOfString(`${text.slice(0, end).trimEnd()}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}

/** What is drawn belongs to a heading, a paragraph, a table …: what a screen reader is told. */
export function tagged({ doc }: Paper, tag: string, draw: () => void, options: { alt?: string } = {}): void {
  doc.addStructure(doc.struct(tag, options, [draw]))
}

/** Rules, bands, numbers of pages: nothing to be read aloud. */
export function artifact({ doc }: Paper, draw: () => void): void {
  doc.markContent('Artifact')
  draw()
  doc.endMarkedContent()
}

/** The bytes, with a foot on every page but the cover. */
export async function finish(paper: Paper, footOf: (page: number, pages: number) => string): Promise<Buffer> {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    if (at === 0) continue
    doc.switchToPage(at)
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0
    artifact(paper, () =>
      putLine(
        paper,
        footOf(at + 1, count),
        { x: paper.left, y: doc.page.height - page.footUp, width: paper.width },
        { size: sizes.small, colour: ink.quiet },
      ),
    )
  }
  const parts: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.end()
  await done
  return Buffer.concat(parts)
}
