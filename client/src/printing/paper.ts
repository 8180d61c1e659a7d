/** Millimetres everywhere; a CSS pixel is 1/96 inch. */
export const mmPerPx = 25.4 / 96

export const papers = ['A4', 'A3'] as const
export type Paper = (typeof papers)[number]
export type Orientation = 'portrait' | 'landscape'

export const scales = [
  500, 1000, 2000, 2500, 5000, 7500, 10_000, 20_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000,
] as const

const shortSideMm: Record<Paper, number> = { A4: 210, A3: 297 }
const longSideMm: Record<Paper, number> = { A4: 297, A3: 420 }
/** What printers leave white at the edges, and a little more. */
const marginMm = 9
const headMm = 13
/** Legend, scale and sources: beside a map that lies, below one that stands. */
const sideMm: Record<Paper, number> = { A4: 62, A3: 76 }
const footMm: Record<Paper, number> = { A4: 58, A3: 66 }

export interface SheetSize {
  widthMm: number
  heightMm: number
  marginMm: number
  headMm: number
  /** The map in whole CSS pixels, so that its picture is not stretched by a fraction. */
  mapWidthPx: number
  mapHeightPx: number
  /** Sharpness of the picture: about 250 dots per inch, within what browsers draw at once. */
  pixelRatio: number
}

export function sheetSize(paper: Paper, orientation: Orientation): SheetSize {
  const isLying = orientation === 'landscape'
  const widthMm = isLying ? longSideMm[paper] : shortSideMm[paper]
  const heightMm = isLying ? shortSideMm[paper] : longSideMm[paper]
  const mapWidthMm = widthMm - 2 * marginMm - (isLying ? sideMm[paper] : 0)
  const mapHeightMm = heightMm - 2 * marginMm - headMm - (isLying ? 0 : footMm[paper])
  return {
    widthMm,
    heightMm,
    marginMm,
    headMm,
    mapWidthPx: Math.floor(mapWidthMm / mmPerPx),
    mapHeightPx: Math.floor(mapHeightMm / mmPerPx),
    pixelRatio: paper === 'A4' ? 3 : 2.5,
  }
}

/** Metres on the ground under one CSS pixel of a page at 1:scale. */
export const metresPerPrintedPx = (scale: number): number => (scale * mmPerPx) / 1000

/** The finest scale of two figures (1:38.000) at which that many metres fit on the page. */
export function fittingScale(widthM: number, heightM: number, { mapWidthPx, mapHeightPx }: SheetSize): number {
  const needed = (Math.max(widthM / mapWidthPx, heightM / mapHeightPx) * 1000) / mmPerPx
  const [finest, coarsest] = [scales[0], scales.at(-1) as number]
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(needed, 1))) - 1)
  // A hair of tolerance: a view that was laid out for a scale is of that scale.
  return Math.min(coarsest, Math.max(finest, Math.ceil(needed / step - 1e-6) * step))
}
