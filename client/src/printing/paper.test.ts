import { describe, expect, it } from 'vitest'
import { fittingScale, metresPerPrintedPx, mmPerPx, papers, sheetSize } from './paper.ts'

describe('a page to scale', () => {
  it('has one centimetre for a hundred metres at 1:10.000', () => {
    expect(100 / metresPerPrintedPx(10_000) / (10 / mmPerPx)).toBeCloseTo(1, 9)
  })

  it.each(papers.flatMap((paper) => [[paper, 'portrait'] as const, [paper, 'landscape'] as const]))(
    'leaves room for the rest on %s %s',
    (paper, orientation) => {
      const size = sheetSize(paper, orientation)
      expect(size.mapWidthPx * mmPerPx).toBeLessThanOrEqual(size.widthMm - 2 * size.marginMm)
      expect(size.mapHeightPx * mmPerPx).toBeLessThanOrEqual(size.heightMm - 2 * size.marginMm - size.headMm)
      // The map has most of the page.
      expect((size.mapWidthPx * size.mapHeightPx * mmPerPx ** 2) / (size.widthMm * size.heightMm)).toBeGreaterThan(0.55)
      expect(Math.max(size.mapWidthPx, size.mapHeightPx) * size.pixelRatio).toBeLessThan(4096)
    },
  )

  it('finds the finest scale that shows everything', () => {
    const size = sheetSize('A4', 'landscape')
    const widthM = size.mapWidthPx * metresPerPrintedPx(10_000)
    expect(fittingScale(widthM, 10, size)).toBe(10_000)
    expect(fittingScale(widthM * 1.01, 10, size)).toBe(11_000)
    expect(fittingScale(widthM * 3.81, 10, size)).toBe(39_000)
    expect(fittingScale(1, 1, size)).toBe(500)
    expect(fittingScale(1e9, 10, size)).toBe(1_000_000)
  })
})
